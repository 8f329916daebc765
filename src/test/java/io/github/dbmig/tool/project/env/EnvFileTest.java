package io.github.dbmig.tool.project.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvFileTest {
  private static final Map<String, String> PROCESS = Map.of("OUT", "outside", "NIL", "");

  private static String value(String text, String name) {
    EnvFile file = EnvFile.parse(".env", text);
    return EnvChain.ofFiles(PROCESS, List.of(file)).find(name).map(Variable::text).orElse(null);
  }

  /** {@code ⏎} is a line feed, {@code ␍} a carriage return, {@code ·} a space at an end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '\0',
      value = {
        "A=plain | plain",
        "A = spaced· | spaced",
        "··A=indented | indented",
        "export A=exported | exported",
        "A: yaml | yaml",
        "A= | -",
        "A=\"\" | -",
        "#A=comment | -",
        "A=x # comment | x",
        "A=x#y | x#y",
        "A=#x | #x",
        "A= #x | -",
        "A=\"x # y\" # z | x # y",
        "A='x # y' # z | x # y",
        "A=`x \"y\" 'z'` | x \"y\" 'z'",
        "A=it's | it's",
        "A=a=b=c | a=b=c",
        "A=\"one⏎two\"⏎B=x | one⏎two",
        "A='one⏎two'⏎B=x | one⏎two",
        "A=\"one\\ntwo\\t\\\"q\\\"\\\\\" | one⏎two\t\"q\"\\",
        "A='one\\n$OUT${OUT}' | one\\n$OUT${OUT}",
        "A=one\\ntwo | one\\ntwo",
        "A=C:\\data\\x.db | C:\\data\\x.db",
        "A=x␍⏎B=y␍⏎ | x",
        "A=\"x\"␍⏎ | x",
        "\uFEFFA=x | x",
        "A=1⏎A=2 | 2",
        "A=$OUT | outside",
        "A=${OUT} | outside",
        "A=\"${OUT}/x\" | outside/x",
        "A=$OUT.x | outside.x",
        "A=\\$OUT | $OUT",
        "A=\"\\${OUT}\" | ${OUT}",
        "A=${NONE} | -",
        "A=x${NONE}y | xy",
        "A=pa$$word$ | pa$$word$",
        "A=pa$word | pa$word",
        "A=${NONE:-dflt} | dflt",
        "A=${NONE-dflt} | dflt",
        "A=${NIL:-dflt} | dflt",
        "A=x${NIL-dflt} | x",
        "A=${NONE:-${OUT}} | outside",
        "A=${NONE:-a}b} | ab}",
        "A=${not closed | ${not closed",
        "A=${OUT?x} | ${OUT?x}",
        "B=1⏎A=$B$B | 11",
        "A=$B⏎B=$C⏎C=deep | deep",
        "A=${A:-dflt} | dflt",
        "no assignment⏎A=x | x",
        "=x⏎A=y | y",
        "B=\"never closed⏎A=x | x",
      })
  void readsAsPeopleWriteIt(String text, String value) {
    String expected = value == null ? null : value.replace('⏎', '\n');
    assertThat(value(text.replace('⏎', '\n').replace('␍', '\r').replace('·', ' '), "A"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "X=1⏎A=\"s3cr3tCanary | line 2: has a quote that is not closed",
        "A='s3cr3tCanary | line 1: has a quote that is not closed",
        "A=\"s3cr3tCanary\"more | line 1: has text behind its closing quote",
        "A=$B s3cr3tCanary⏎B=$A | line 1: refers to itself, by way of A, B",
      })
  void saysWhereAVariableCannotBeRead(String text, String message) {
    assertThatThrownBy(() -> value(text.replace('⏎', '\n'), "A"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("s3cr3tCanary");
  }

  @Test
  void linesOfOtherVariablesAreNobodysConcern() {
    assertThat(value("B='open\nC=$C2\nC2=$C\nA=x", "A")).isEqualTo("x");
  }

  @Test
  void referencesThatDoubleAreStopped() {
    StringBuilder text = new StringBuilder("V0=x\n");
    for (int i = 1; i < 40; i++) {
      text.append("V" + i + "=$V" + (i - 1) + "$V" + (i - 1) + "\n");
    }
    assertThatThrownBy(() -> value(text.toString(), "V39"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("too many other variables");
  }

  @Test
  void referencesThatDoubleNothingEndAtOnce() {
    StringBuilder text = new StringBuilder("V0=\n");
    for (int i = 1; i < 40; i++) {
      text.append("V" + i + "=${V" + (i - 1) + "}${V" + (i - 1) + "}\n");
    }
    assertThat(value(text + "A=x$V39", "A")).isEqualTo("x");
  }

  @Test
  void aLongChainOfReferencesIsRefusedAndNotAStackOverflow() {
    StringBuilder text = new StringBuilder("V0=x\n");
    for (int i = 1; i < 10_000; i++) {
      text.append("V" + i + "=$V" + (i - 1) + "\n");
    }
    assertThatThrownBy(() -> value(text.toString(), "V9999"))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void theFirstPlaceWinsAndReferencesSeeAllPlaces() {
    EnvFile local = EnvFile.parse(".env.local", "A=$B\nNIL=\n");
    EnvFile shared = EnvFile.parse(".env", "A=shared\nB=of-shared\nOUT=of-file\nNIL=set");
    EnvChain chain = EnvChain.of(PROCESS, List.of(local, shared));
    assertThat(chain.find("A").map(Variable::text)).contains("of-shared");
    assertThat(chain.find("A").map(Variable::source)).contains("A in .env.local");
    assertThat(chain.find("OUT").map(Variable::source)).contains("OUT in the process environment");
    assertThat(chain.find("NIL").map(Variable::text)).contains("set");
    EnvChain files = EnvChain.ofFiles(PROCESS, List.of(shared));
    assertThat(files.find("OUT").map(Variable::text)).contains("of-file");
  }

  @Test
  void nothingPrintsAValue() {
    EnvFile file = EnvFile.parse(".env", "A=s3cr3tCanary");
    assertThat(file.entry("A").toString()).doesNotContain("s3cr3tCanary");
    assertThat(EnvChain.of(PROCESS, List.of(file)).find("A").toString())
        .doesNotContain("s3cr3tCanary");
  }

  @TempDir Path folder;

  @Test
  void aMissingFileAndAFolderAreNoFile() throws IOException {
    assertThat(EnvFile.read(folder.resolve(".env"))).isEmpty();
    Files.createDirectory(folder.resolve(".env"));
    assertThat(EnvFile.read(folder.resolve(".env"))).isEmpty();
  }

  @Test
  void aFileThatIsNotTextIsAClearError() throws IOException {
    Path file = Files.write(folder.resolve(".env"), new byte[] {'A', '=', (byte) 0xff});
    assertThatThrownBy(() -> EnvFile.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("not UTF-8");
    Files.write(file, new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> EnvFile.read(file)).hasMessageContaining("larger than 1 MiB");
  }
}
