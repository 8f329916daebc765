package io.github.dbmig.tool.project.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameDatabaseTest {
  @TempDir Path folder;

  private DatabaseUrl url(String text) {
    return new UrlReader(Requests.FORMS).read(Secret.of(text), "test", folder).url();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "postgres://a:x@h/d jdbc:postgresql://H:5432/d?user=b true",
        "postgres://h/d postgres://h/e false",
        "postgres://h/d postgres://i/d false",
        "postgres://h/d postgres://h:5433/d false",
        "postgres://localhost/d postgres://127.0.0.1/d true",
        "postgres://[::1]/d postgres://127.0.0.1/d true",
        "postgres://one,two/d postgres://two/d true",
        "postgres://one:1,[::1]:2/d postgres://localhost:2/d true",
        "postgres://one,two/d postgres://three/d false",
        "mysql://h/d mariadb://h/d true",
        "mysql://h:5432/d postgres://h/d false",
        "sqlite:///a.db file:./a.db true",
        "sqlite:///a.db file:./b.db false",
        "sqlite:///a.db postgres://h/a.db false",
      })
  void comparesServerAndDatabase(String one, String two, boolean same) {
    assertThat(SameDatabase.test(url(one), url(two))).isEqualTo(same);
    assertThat(SameDatabase.test(url(two), url(one))).isEqualTo(same);
  }

  @Test
  void aLinkIsTheSameFile() throws IOException {
    Files.createFile(folder.resolve("a.db"));
    Files.createSymbolicLink(folder.resolve("b.db"), folder.resolve("a.db"));
    assertThat(SameDatabase.test(url("a.db"), url("b.db"))).isTrue();
  }
}
