package io.github.dbmig.database.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.DatabaseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteErrorsTest {
  private final SqliteErrors errors = new SqliteErrors();

  @ParameterizedTest
  @CsvSource({
    "5, lock",
    "6, lock",
    "261, lock",
    "262, lock",
    "517, retry",
    "8, denied",
    "264, denied",
    "14, denied",
    "13, none",
    "1, none",
    "19, none"
  })
  void eachCodeHasOneMeaning(int code, String meaning) {
    DatabaseException error = new DatabaseException("table t", "failed", "", "", code, null);
    assertThat(errors.lockTimeout(error)).isEqualTo(meaning.equals("lock"));
    assertThat(errors.retryable(error)).isEqualTo(meaning.equals("retry"));
    assertThat(errors.denied(error)).isEqualTo(meaning.equals("denied"));
    assertThat(errors.connectionLost(error)).isFalse();
  }
}
