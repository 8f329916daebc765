package io.github.dbmig.tool.rawsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawsqlFolderTest {
  @TempDir private Path folder;

  private void write(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), "-- UP\nSELECT 1;\n");
    }
  }

  @Test
  void migrationsAreSortedAndOtherSqlIsNamed() throws IOException {
    write("20260102000000_b.sql", "20250101000000_z.sql", "20260102000000-c.sql", "README.md");
    write("schema.sql", "20261301000000_month.sql", "20260101000000_a.SQL");
    Files.createDirectory(folder.resolve("20260303000000_folder.sql"));
    var listed = RawsqlFolder.list(folder);
    assertThat(listed.unambiguous())
        .extracting(RawsqlFile::id)
        .containsExactly("20250101000000_z.sql", "20260102000000_b.sql");
    assertThat(listed.strangers())
        .containsExactly(
            "20260101000000_a.SQL",
            "20260102000000-c.sql",
            "20261301000000_month.sql",
            "schema.sql");
  }

  @Test
  void oneVersionTwiceIsRefused() throws IOException {
    write("20260102000000_b.sql", "20260102000000_a.sql", "20260103000000_c.sql");
    var listed = RawsqlFolder.list(folder);
    assertThat(listed.duplicates()).hasSize(1);
    assertThatThrownBy(listed::unambiguous)
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("20260102000000_a.sql")
        .hasMessageContaining("20260102000000_b.sql");
  }

  @Test
  void aFolderThatIsNotThereHasNoMigrations() {
    assertThat(RawsqlFolder.list(folder.resolve("none")).files()).isEmpty();
  }

  @Test
  void aFileInPlaceOfTheFolderIsAClearError() throws IOException {
    write("migrations");
    assertThatThrownBy(() -> RawsqlFolder.list(folder.resolve("migrations")))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("migrations");
  }

  @Test
  void aFileThatIsNotUtf8IsAClearError() throws IOException {
    Path file = folder.resolve("20260102000000_b.sql");
    Files.write(file, "-- UP\nSELECT 'é';".getBytes(StandardCharsets.ISO_8859_1));
    var listed = RawsqlFolder.list(folder).files().get(0);
    assertThatThrownBy(listed::read)
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20260230000000_a.sql",
        "20260101240000_a.sql",
        "20260101006000_a.sql",
        "2026010100000_a.sql",
        "20260101000000_.sql",
        "20260101000000_a b.sql",
        "20260101000000_a.sql.bak"
      })
  void namesThatAreNoMigration(String name) {
    assertThat(RawsqlName.parse(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Add users,20260102030405_add_users.sql",
    "  add--Users/e-mail! ,20260102030405_add_users_e_mail.sql",
    "Größe änd 表,20260102030405_große_and_表.sql"
  })
  void aNameIsMadeOfWhatPeopleWrite(String words, String file) {
    var name = RawsqlName.of(Instant.parse("2026-01-02T03:04:05.678Z"), words);
    assertThat(name.file()).isEqualTo(file);
    assertThat(RawsqlName.parse(file)).hasValue(name);
  }

  @Test
  void nextVersionIsOneSecondLater() {
    var name = new RawsqlName("20261231235959", "a");
    assertThat(name.next()).isEqualTo(new RawsqlName("20270101000000", "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " - ", "../.."})
  void aNameWithoutLettersIsRefused(String words) {
    assertThatThrownBy(() -> RawsqlName.of(Instant.EPOCH, words))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  @Tag("bench")
  void tenThousandFilesAreListedAndSummed() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      write(RawsqlName.of(Instant.EPOCH.plusSeconds(i), "change").file());
    }
    long start = System.nanoTime();
    var files = RawsqlFolder.list(folder).files();
    long listed = System.nanoTime();
    assertThat(files.stream().map(file -> file.read().checksum()).distinct()).hasSize(1);
    assertThat(files).hasSize(10_000);
    System.out.printf(
        "%d files: listed in %d ms, summed in %d ms%n",
        files.size(), (listed - start) / 1_000_000, (System.nanoTime() - listed) / 1_000_000);
  }
}
