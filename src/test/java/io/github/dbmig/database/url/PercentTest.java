package io.github.dbmig.database.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
  @RepeatedTest(20)
  void whatIsEncodedIsDecodedToTheSame(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    random.ints(50, 1, 0xd7ff).forEach(text::appendCodePoint);
    String encoded = Percent.encode(text.toString());
    assertThat(encoded).matches("[A-Za-z0-9._~%-]*");
    assertThat(Percent.decode(encoded)).isEqualTo(text.toString());
  }

  @Test
  void aPlusStaysAPlus() {
    assertThat(Percent.decode("a+b%20c")).isEqualTo("a+b c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%1", "a%zz", "%-1", "%00", "%ff", "a\0"})
  void refusesWhatIsNoCode(String text) {
    assertThatThrownBy(() -> Percent.decode(text)).isInstanceOf(ConfigurationException.class);
  }
}
