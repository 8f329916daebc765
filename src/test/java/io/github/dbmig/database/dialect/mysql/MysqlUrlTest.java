package io.github.dbmig.database.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.conf.ConnectionUrl;
import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlUrlTest {
  private static final String CANARY = "s3cr3tCanary";

  private static DatabaseUrl parse(String url) {
    return new MysqlUrl().parse(Secret.of(url), Path.of("."));
  }

  private static String property(DatabaseUrl url, String name) {
    Secret value = url.properties().get(name);
    return value == null ? null : value.reveal();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '\0',
      value = {
        // url | engine | host | port | database | user | password
        "mysql://ann:pw@db.example.com:3307/shop | mysql | db.example.com | 3307 | shop | ann | pw",
        "mysql+pymysql://ann:pw@db/shop | mysql | db | 3306 | shop | ann | pw",
        "mysql2://ann:pw@db/shop | mysql | db | 3306 | shop | ann | pw",
        "mariadb://ann:pw@db/shop | mariadb | db | 3306 | shop | ann | pw",
        "mariadb+pymysql://ann:pw@db/shop | mariadb | db | 3306 | shop | ann | pw",
        "mysql:///shop | mysql | localhost | 3306 | shop | - | -",
        "mysql://ann:p%40s%3As%2F%25%2B@db/shop | mysql | db | 3306 | shop | ann | p@s:s/%+",
        "mysql://ann:p@s:s#+@db/shop | mysql | db | 3306 | shop | ann | p@s:s#+",
        "mysql://ann:pw@[::1]:3307/shop | mysql | ::1 | 3307 | shop | ann | pw",
        "jdbc:mysql://db:3307/shop | mysql | db | 3307 | shop | - | -",
        "jdbc:mysql://db/shop?user=ann&password=p+w | mysql | db | 3306 | shop | ann | p+w",
        "jdbc:mysql://ann:pw@db/shop | mysql | db | 3306 | shop | ann | pw",
        "jdbc:mariadb://db/shop?user=ann&password=pw | mariadb | db | 3306 | shop | ann | pw",
      })
  void readsEveryForm(
      String url,
      String engine,
      String host,
      int port,
      String database,
      String user,
      String password) {
    DatabaseUrl read = parse(url);
    assertThat(read.engine()).isEqualTo(engine);
    assertThat(read.host()).isEqualTo(host);
    assertThat(read.port()).isEqualTo(port);
    assertThat(read.database()).isEqualTo(database);
    assertThat(read.user()).isEqualTo(user == null ? "" : user);
    assertThat(read.password().reveal()).isEqualTo(password == null ? "" : password);
    assertThat(read.jdbcUrl().reveal()).startsWith("jdbc:mysql://").doesNotContain("?");
    assertThat(new MysqlUrl().accepts(Secret.of(url))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ann:pw@db:3307/a%2Fb%20c%2Bd%25",
        "mariadb://ann:pw@[::1]:3307/shop",
        "jdbc:mysql://db/shop?sslMode=DISABLED"
      })
  void theDriverReadsTheSameDatabase(String url) {
    DatabaseUrl read = parse(url);
    Properties properties = new Properties();
    read.properties().forEach((name, value) -> properties.setProperty(name, value.reveal()));
    var seen =
        ConnectionUrl.getConnectionUrlInstance(read.jdbcUrl().reveal(), properties).getMainHost();
    assertThat(seen.getDatabase()).isEqualTo(read.database());
    assertThat(seen.getHost()).isIn(read.host(), "[" + read.host() + "]");
    assertThat(seen.getPort()).isEqualTo(read.port());
    assertThat(seen.exposeAsProperties().getProperty("connectionTimeZone")).isEqualTo("UTC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '\0',
      value = {
        "mysql://db/x | sslMode | PREFERRED",
        "mysql://db/x?ssl-mode=REQUIRED | sslMode | REQUIRED",
        "mysql://db/x?ssl_mode=verify_ca | sslMode | VERIFY_CA",
        "mysql://db/x?sslmode=disable | sslMode | DISABLED",
        "mysql://db/x?useSSL=false | sslMode | DISABLED",
        "mysql://db/x?ssl=true | sslMode | REQUIRED",
        "mysql://db/x?ssl={\"rejectUnauthorized\":true} | sslMode | VERIFY_CA",
        "mysql://db/x?ssl={\"rejectUnauthorized\":%20false} | sslMode | REQUIRED",
        "mysql://db/x?sslaccept=strict | sslMode | VERIFY_IDENTITY",
        "mysql://db/x?ssl=true&ssl_verify_cert=true | sslMode | VERIFY_CA",
        "mysql://db/x?tls=skip-verify | sslMode | REQUIRED",
        "jdbc:mariadb://db/x?sslMode=trust | sslMode | REQUIRED",
        "jdbc:mariadb://db/x?sslMode=verify-full | sslMode | VERIFY_IDENTITY",
        "jdbc:mariadb://db/x?sslMode=disable | sslMode | DISABLED",
        "jdbc:mysql://db/x?sslMode=VERIFY_CA | sslMode | VERIFY_CA",
        "jdbc:mysql://db/x?useSSL=false | useSSL | false",
        "jdbc:mysql://db/x?useSSL=false | sslMode | -",
        "mysql://db/x | allowPublicKeyRetrieval | -",
        "mysql://localhost/x | allowPublicKeyRetrieval | true",
        "mysql://127.0.0.1/x | allowPublicKeyRetrieval | true",
        "mysql://[::1]/x | allowPublicKeyRetrieval | true",
        "jdbc:mysql://db/x?allowPublicKeyRetrieval=true | allowPublicKeyRetrieval | true",
        "jdbc:mysql://localhost/x?allowPublicKeyRetrieval=false | allowPublicKeyRetrieval | false",
        "jdbc:mysql://db/x?allowMultiQueries=true | allowMultiQueries | false",
        "jdbc:mysql://db/x?createDatabaseIfNotExist=true | createDatabaseIfNotExist | false",
        "jdbc:mysql://db/x?allowLoadLocalInfile=true | allowLoadLocalInfile | false",
        "mysql://db/x | forceConnectionTimeZoneToSession | true",
        "mysql://db/x | useServerPrepStmts | false",
        "mysql://db/x | connectTimeout | 10000",
        "mysql://db/x?connect_timeout=3 | connectTimeout | 3000",
        "mysql://db/x?charset=utf8mb4&connection_limit=5 | charset | -",
        "mysql://db/x?charset=utf8mb4&connection_limit=5 | connection_limit | -",
      })
  void translatesParameters(String url, String name, String value) {
    assertThat(property(parse(url), name)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ann:s3cr3tCanary@db",
        "mysql://ann:s3cr3tCanary@one,two/shop",
        "mysql://ann:s3cr3tCanary@db/shop?socket=/run/mysqld.sock",
        "mysql://ann:s3cr3tCanary@/shop?unix_socket=/run/mysqld.sock",
        "mysql://ann:s3cr3tCanary@db/shop?ssl-mode=s3cr3tCanary",
        "mysql://ann:s3cr3tCanary@db/shop?ssl_ca=s3cr3tCanary",
        "mysql://ann:s3cr3tCanary@db/shop?connect_timeout=s3cr3tCanary",
        "mysql://ann:s3cr3tCanary%@db/shop",
        "mysql://ann:1/s3cr3tCanary@db/shop",
        "jdbc:mysql:replication://ann:s3cr3tCanary@db/shop",
        "jdbc:mysql:loadbalance://db/shop?password=s3cr3tCanary",
        "jdbc:mysql://address=(host=db)(password=s3cr3tCanary)/shop",
      })
  void refusesMalformedUrlsWithoutShowingThem(String url) {
    assertThatThrownBy(() -> parse(url))
        .isInstanceOf(ConfigurationException.class)
        .hasNoCause()
        .hasMessageContaining("try:")
        .message()
        .doesNotContain(CANARY)
        .doesNotContain("ann:");
  }

  @Test
  void aTrustStoresPasswordIsASecretOfTheUrl() {
    DatabaseUrl read =
        parse("jdbc:mariadb://db/x?trustStore=/t.p12&trustStorePassword=s3cr3tCanary");
    assertThat(read.secrets()).contains(Secret.of(CANARY));
    assertThat(read.toString()).isEqualTo("mariadb db:3306/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres://db/x", "mysqlx://db/x", "mysql", "dev.db"})
  void leavesOtherSchemesAlone(String url) {
    assertThat(new MysqlUrl().accepts(Secret.of(url))).isFalse();
  }
}
