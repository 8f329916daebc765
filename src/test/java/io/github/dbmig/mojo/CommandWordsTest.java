package io.github.dbmig.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandWordsTest {
  @Test
  void blanksPartWords() {
    assertThat(words("  pass  show\tdb ")).containsExactly("pass", "show", "db");
  }

  @Test
  void quotesHoldBlanksTogether() {
    assertThat(words("\"C:\\Program Files\\vault.exe\" read 'my db' --x=\"a b\"c ''"))
        .containsExactly("C:\\Program Files\\vault.exe", "read", "my db", "--x=a bc", "");
  }

  @Test
  void nothingIsNoWord() {
    assertThat(words(" ")).isEmpty();
  }

  @Test
  void anOpenQuoteIsRefusedWithoutShowingTheRest() {
    assertThatThrownBy(() -> words("pass 'hidden"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("dbmig.passwordCommand")
        .message()
        .doesNotContain("hidden");
  }

  private static List<String> words(String line) {
    return CommandWords.of("dbmig.passwordCommand", line);
  }
}
