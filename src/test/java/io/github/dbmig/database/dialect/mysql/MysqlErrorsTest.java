package io.github.dbmig.database.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.DatabaseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MysqlErrorsTest {
  private final MysqlErrors errors = new MysqlErrors();

  @ParameterizedTest
  @CsvSource({
    "1205, HY000, lock",
    "3572, HY000, lock",
    "1213, 40001, retry",
    "2006, HY000, lost",
    "2013, HY000, lost",
    "0, 08S01, lost",
    "1044, 42000, denied",
    "1045, 28000, denied",
    "1142, 42000, denied",
    "1227, 42000, denied",
    "1050, 42S01, none",
    "0, '', none"
  })
  void eachNumberHasOneMeaning(int number, String state, String meaning) {
    DatabaseException error = new DatabaseException("table t", "failed", "", state, number, null);
    assertThat(errors.lockTimeout(error)).isEqualTo(meaning.equals("lock"));
    assertThat(errors.retryable(error)).isEqualTo(meaning.equals("retry"));
    assertThat(errors.connectionLost(error)).isEqualTo(meaning.equals("lost"));
    assertThat(errors.denied(error)).isEqualTo(meaning.equals("denied"));
  }
}
