package io.github.dbmig.database.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.DatabaseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresqlErrorsTest {
  private final PostgresqlErrors errors = new PostgresqlErrors();

  @ParameterizedTest
  @CsvSource({
    "55P03, lock",
    "40001, retry",
    "40P01, retry",
    "08006, lost",
    "08001, lost",
    "57P01, lost",
    "57P02, lost",
    "57P03, lost",
    "42501, denied",
    "28P01, denied",
    "42P07, none",
    "57014, none",
    "'', none"
  })
  void eachStateHasOneMeaning(String state, String meaning) {
    DatabaseException error = new DatabaseException("table t", "failed", "", state, 0, null);
    assertThat(errors.lockTimeout(error)).isEqualTo(meaning.equals("lock"));
    assertThat(errors.retryable(error)).isEqualTo(meaning.equals("retry"));
    assertThat(errors.connectionLost(error)).isEqualTo(meaning.equals("lost"));
    assertThat(errors.denied(error)).isEqualTo(meaning.equals("denied"));
  }
}
