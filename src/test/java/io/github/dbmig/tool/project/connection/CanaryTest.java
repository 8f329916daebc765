package io.github.dbmig.tool.project.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.UserException;
import io.github.dbmig.base.secret.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message and no stack trace has a password in it, however wrong the input is. */
class CanaryTest {
  private static final String CANARY = "s3cr3tCanary";
  private static final List<String> PIECES =
      List.of(
          "postgres",
          "mysql",
          "jdbc:",
          "sqlite",
          "file",
          "mariadb",
          "libsql",
          "://",
          ":",
          "/",
          "@",
          "?",
          "#",
          "&",
          "=",
          "%",
          "%40",
          "%zz",
          "%00",
          "[",
          "]",
          "::1",
          ",",
          "host",
          "5432",
          "0",
          "99999",
          "user",
          "password=",
          "sslmode=",
          "schema=",
          "host=",
          "port=",
          "socket=",
          "\\",
          "C:\\x\\",
          ".db",
          ":memory:",
          " ",
          "\n",
          "\0",
          "'",
          "\"",
          "$",
          "ü",
          "+psycopg2",
          "db");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3cr3tCanary",
        "postgres//u:s3cr3tCanary@h/d",
        "u:s3cr3tCanary@h/d",
        "\"postgres://u:s3cr3tCanary@h/d\"",
        "'postgres://u:s3cr3tCanary@h/d'",
        "prisma://u:s3cr3tCanary@h/d",
        "prisma+postgres://localhost?api_key=s3cr3tCanary",
        "mongodb://u:s3cr3tCanary@h/d",
        "postgres://u:s3cr3tCanary@h:x/d",
        "postgres://u:s3cr3tCanary%@h/d",
        "postgres://u:12/s3cr3tCanary@h/d",
        "postgres://s3cr3tCanary",
        "mysql://u:s3cr3tCanary@h",
        "sqlite://u:s3cr3tCanary@h/x/y.db",
        "libsql://x?authToken=s3cr3tCanary",
        "jdbc:oracle:thin:u/s3cr3tCanary@h",
        "jdbc:",
        "C:\\s3cr3tCanary",
        ":"
      })
  void malformedUrls(String url) {
    check(Requests.in(folder).url(url));
    check(Requests.in(folder).process("DATABASE_URL", url));
    check(Requests.in(folder).file(".env", "DATABASE_URL=`" + url + "`"));
    check(Requests.in(folder).named("live").entry("live", ConnectionEntry.ofUrl(Secret.of(url))));
    check(Requests.in(folder).toolUrl(url));
  }

  private static void check(Requests requests) {
    assertThatThrownBy(requests::resolve)
        .isInstanceOf(ConfigurationException.class)
        .satisfies(e -> assertThat(trace(e)).doesNotContain(CANARY));
  }

  private static String trace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** 10,000 strings in all; those that happen to be URLs are read, the others are clear errors. */
  @RepeatedTest(20)
  void randomStringsAreReadOrRefused(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      String url = random(random);
      try {
        Connection read = Requests.in(folder).url(url).resolve();
        assertThat(read.toString())
            .as("seed %s", repetition.getCurrentRepetition())
            .doesNotContain(CANARY);
      } catch (UserException e) {
        assertThat(trace(e))
            .as("seed %s", repetition.getCurrentRepetition())
            .doesNotContain(CANARY);
      }
    }
  }

  private static String random(Random random) {
    StringBuilder url = new StringBuilder();
    int length = 1 + random.nextInt(14);
    for (int i = 0; i < length; i++) {
      url.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(4) == 0) {
        url.append("u:").append(CANARY).append('@');
      }
    }
    return random.nextBoolean()
        ? url.toString()
        : List.of("postgres://", "mysql://", "sqlite:", "jdbc:mysql://").get(random.nextInt(4))
            + url;
  }
}
