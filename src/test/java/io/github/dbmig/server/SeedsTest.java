package io.github.dbmig.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void aSeedIsTheSameAgainAndAnotherForEachRepetitionAndTest() {
    assertThat(Seeds.of("kill", 1)).isEqualTo(Seeds.of("kill", 1));
    assertThat(Seeds.of("kill", 1)).isNotEqualTo(Seeds.of("kill", 2));
    assertThat(Seeds.of("kill", 1)).isNotEqualTo(Seeds.of("cut", 1));
  }
}
