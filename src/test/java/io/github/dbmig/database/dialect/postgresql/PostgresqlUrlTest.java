package io.github.dbmig.database.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlUrlTest {
  private static final String CANARY = "s3cr3tCanary";

  private static DatabaseUrl parse(String url) {
    return new PostgresqlUrl().parse(Secret.of(url), Path.of("."));
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
        // url | host | port | database | user | password
        "postgres://ann:pw@db.example.com:6543/shop | db.example.com | 6543 | shop | ann | pw",
        "postgresql://ann:pw@db/shop | db | 5432 | shop | ann | pw",
        "POSTGRES://ann@db/shop | db | 5432 | shop | ann | -",
        "postgresql+psycopg2://ann:pw@db/shop | db | 5432 | shop | ann | pw",
        "postgresql+asyncpg://ann:pw@db/shop | db | 5432 | shop | ann | pw",
        "postgis://ann:pw@db/shop | db | 5432 | shop | ann | pw",
        "postgres:///shop | localhost | 5432 | shop | - | -",
        "postgres://ann@/shop | localhost | 5432 | shop | ann | -",
        "postgres://ann:p%40s%3As%2F%25%2B@db/shop | db | 5432 | shop | ann | p@s:s/%+",
        "postgres://a%40b:pw@db/shop | db | 5432 | shop | a@b | pw",
        "postgres://ann:p@s:s#+@db/shop | db | 5432 | shop | ann | p@s:s#+",
        "postgres://ann:p%C3%A9@db/sh%20op | db | 5432 | sh op | ann | pé",
        "postgres://ann:pw@db/a%2Fb | db | 5432 | a/b | ann | pw",
        "postgres://ann:pw@[::1]:6543/shop | ::1 | 6543 | shop | ann | pw",
        "postgres://ann:pw@[2001:db8::5]/shop | 2001:db8::5 | 5432 | shop | ann | pw",
        "postgres://ann:pw@my_db/shop | my_db | 5432 | shop | ann | pw",
        "postgres://db/shop?user=ann&password=p%26w | db | 5432 | shop | ann | p&w",
        "postgres:///shop?host=db&port=6543&user=ann | db | 6543 | shop | ann | -",
        "postgres://db?dbname=shop | db | 5432 | shop | - | -",
        "jdbc:postgresql://db:6543/shop | db | 6543 | shop | - | -",
        "jdbc:postgresql://db/shop?user=ann&password=pw | db | 5432 | shop | ann | pw",
        "jdbc:postgresql://db/shop?password=a+b&user=ann | db | 5432 | shop | ann | a b",
        "jdbc:postgresql://ann:pw@db/shop | db | 5432 | shop | ann | pw",
        "jdbc:postgresql:shop | localhost | 5432 | shop | - | -",
        "jdbc:postgresql:/shop | localhost | 5432 | shop | - | -",
        "postgres://one:1,two:2/shop | one:1,two:2 | 0 | shop | - | -",
        "postgres://one,two:6543/shop | one:5432,two:6543 | 0 | shop | - | -",
        "postgres:///shop?host=one,two&port=1,2 | one:1,two:2 | 0 | shop | - | -",
      })
  void readsEveryForm(
      String url, String host, int port, String database, String user, String password) {
    DatabaseUrl read = parse(url);
    assertThat(read.engine()).isEqualTo("postgresql");
    assertThat(read.host()).isEqualTo(host);
    assertThat(read.port()).isEqualTo(port);
    assertThat(read.database()).isEqualTo(database);
    assertThat(read.user()).isEqualTo(user == null ? "" : user);
    assertThat(read.password().reveal()).isEqualTo(password == null ? "" : password);
    assertThat(new PostgresqlUrl().accepts(Secret.of(url))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://ann:pw@db:6543/a%2Fb%20c%2Bd%25",
        "postgres://ann:pw@[::1]:6543/shop",
        "postgres://one:1,[::2]:2/shop"
      })
  void theDriverReadsTheSameDatabase(String url) {
    DatabaseUrl read = parse(url);
    Properties seen = org.postgresql.Driver.parseURL(read.jdbcUrl().reveal(), new Properties());
    assertThat(seen.getProperty("PGDBNAME")).isEqualTo(read.database());
    String[] hosts = seen.getProperty("PGHOST").split(",");
    assertThat(hosts[0]).isIn(read.host(), "[" + read.host() + "]", "one");
    assertThat(read.jdbcUrl().reveal()).doesNotContain("ann").doesNotContain("pw");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '\0',
      value = {
        "?sslmode=require | sslmode | require",
        "?sslmode=verify-full&sslrootcert=/ca.pem | sslrootcert | /ca.pem",
        "?sslrootcert=system | sslmode | verify-full",
        "?sslrootcert=system | sslfactory | org.postgresql.ssl.DefaultJavaSSLFactory",
        "?sslmode=no-verify | sslmode | require",
        "?ssl=true | sslmode | require",
        "?ssl=false | sslmode | disable",
        "?ssl=true&sslmode=verify-ca | sslmode | verify-ca",
        "?sslaccept=strict | sslmode | verify-full",
        "?sslaccept=accept_invalid_certs | sslmode | -",
        "?schema=app | currentSchema | app",
        "?schema=App%20x | currentSchema | \"App x\"",
        "?connect_timeout=3 | connectTimeout | 3",
        "?connection_limit=5&pool_timeout=2&socket_timeout=9 | socketTimeout | -",
        "?connection_limit=5 | connection_limit | -",
        "?pgbouncer=true | prepareThreshold | 0",
        "?pgbouncer=true | pgbouncer | -",
        "?options=-csearch_path%3Dapp | options | -csearch_path=app",
        "?channel_binding=require | channelBinding | require",
        "?target_session_attrs=read-write | targetServerType | primary",
        "?application_name=shop | ApplicationName | shop",
        " | ApplicationName | dbmig",
        " | tcpKeepAlive | true",
        " | connectTimeout | 10",
        " | preferQueryMode | -",
        " | targetServerType | -",
      })
  void translatesParameters(String query, String name, String value) {
    String url = "postgres://ann:pw@db/shop" + (query == null ? "" : query);
    assertThat(property(parse(url), name)).isEqualTo(value);
  }

  @Test
  void theJdbcFormKeepsTheDriversOwnParameters() {
    DatabaseUrl read = parse("jdbc:postgresql://db/shop?prepareThreshold=3&sslmode=verify-ca&x=");
    assertThat(property(read, "prepareThreshold")).isEqualTo("3");
    assertThat(property(read, "sslmode")).isEqualTo("verify-ca");
    assertThat(property(read, "x")).isEmpty();
  }

  @Test
  void severalHostsMeanTheOneThatTakesWrites() {
    assertThat(property(parse("postgres://one,two/shop"), "targetServerType")).isEqualTo("primary");
  }

  @Test
  void sqlalchemyWritesAPlusForASpaceInParameters() {
    DatabaseUrl read = parse("postgresql+psycopg2://db/shop?options=-c+search_path%3Dapp");
    assertThat(property(read, "options")).isEqualTo("-c search_path=app");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://ann:s3cr3tCanary@db",
        "postgres://ann:s3cr3tCanary@db/",
        "postgres:ann:s3cr3tCanary@db/shop",
        "postgres://ann:s3cr3tCanary@db:port/shop",
        "postgres://ann:s3cr3tCanary@db:0/shop",
        "postgres://ann:s3cr3tCanary@db:65536/shop",
        "postgres://ann:s3cr3tCanary@db:/shop",
        "postgres://ann:1/s3cr3tCanary@db/shop",
        "postgres://ann:1?s3cr3tCanary@db/shop",
        "postgres://ann:1?s3cr3tCanary=x@db/shop",
        "postgres://ann:s3cr3tCanary%@db/shop",
        "postgres://ann:s3cr3tCanary%zz@db/shop",
        "postgres://ann:s3cr3tCanary%ff@db/shop",
        "postgres://ann:s3cr3tCanary%00@db/shop",
        "postgres://ann:s3cr3tCanary@d b/shop",
        "postgres://ann:s3cr3tCanary@[::1/shop",
        "postgres://ann:s3cr3tCanary@[zz]/shop",
        "postgres://ann:s3cr3tCanary@db/shop/more",
        "postgres://ann:s3cr3tCanary@db/shop#s3cr3tCanary",
        "postgres://ann:s3cr3tCanary@%2Fvar%2Frun/shop",
        "postgres://ann:s3cr3tCanary@/shop?host=/var/run",
        "postgres://ann:s3cr3tCanary@db/shop?sslmode=s3cr3tCanary",
        "postgres://ann:s3cr3tCanary@db/shop?target_session_attrs=s3cr3tCanary",
        "postgres://ann:s3cr3tCanary@db/shop?service=s3cr3tCanary",
        "postgres://ann:s3cr3tCanary@db/shop?s3cr3t Canary",
        "postgres://one,two/shop?port=1,2,3&password=s3cr3tCanary",
        "jdbc:postgresql:replication://db/s3cr3tCanary",
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
  void aUnixSocketIsAClearError() {
    assertThatThrownBy(() -> parse("postgres:///shop?host=/var/run/postgresql"))
        .hasMessageContaining("unix socket");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://db/x",
        "prisma+postgres://x",
        "dev.db",
        "",
        "postgres",
        "jdbc:mysql://db/x"
      })
  void leavesOtherSchemesAlone(String url) {
    assertThat(new PostgresqlUrl().accepts(Secret.of(url))).isFalse();
  }

  @Test
  void whiteSpaceAroundTheUrlIsNotPartOfIt() {
    assertThat(parse(" postgres://db/shop\n").database()).isEqualTo("shop");
  }
}
