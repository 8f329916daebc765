package io.github.dbmig.database.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.secret.Secret;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JdbcErrorsTest {
  private static final DatabaseUrl URL =
      new DatabaseUrl(
          "postgresql",
          "h",
          5432,
          "shop",
          Secret.of("jdbc:postgresql://h:5432/shop"),
          "ada",
          Secret.of("pa ss"),
          Map.of("sslpassword", Secret.of("keyring")));

  @Test
  void whatADriverQuotesOfTheSecretsIsGone() {
    SQLException said = new SQLException(" login 'pa ss' (pa%20ss), key keyring refused ", "28P01");
    DatabaseException error = JdbcErrors.translate(URL, said, "check it");
    assertThat(error.what()).isEqualTo("login '*****' (*****), key ***** refused");
    assertThat(error.subject()).isEqualTo("database postgresql h:5432/shop");
    assertThat(error.getCause()).isNull();
  }
}
