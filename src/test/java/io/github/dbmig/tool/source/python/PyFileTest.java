package io.github.dbmig.tool.source.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.SourceTree;
import io.github.dbmig.tool.source.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PyFileTest {
  @TempDir Path folder;

  private PyFile file(String text) throws IOException {
    Files.createDirectories(folder.resolve("pkg"));
    Files.writeString(folder.resolve("pkg/s.py"), text);
    FolderView view = SourceTree.walk(folder, folder).folders().get(0);
    return PyFile.read(view, "pkg/s.py").orElseThrow();
  }

  private String shown(Value value) {
    if (value instanceof Value.Variable variable) {
      return "env "
          + String.join("|", variable.names())
          + variable.otherwise().map(other -> " else " + shown(other)).orElse("");
    }
    if (value instanceof Value.Literal literal) {
      return literal.text();
    }
    return value
        .asText()
        .map(text -> "'" + text.replace(folder.toString(), "{dir}") + "'")
        .orElseGet(() -> value.isAbsent() ? "absent" : "unknown");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '%',
      value = {
        "'a'                                    # 'a'",
        "'a' \"b\"                              # 'ab'",
        "r'a\\b'                                # 'a\\b'",
        "('a' 'b')                              # 'ab'",
        "('a', )[0]                              # 'a'",
        "f'{BASE}/x'                            # '{dir}/x'",
        "f'{unknown}/x'                         # unknown",
        "BASE / 'x' / 'y'                       # '{dir}/x/y'",
        "str(BASE / 'x')                        # '{dir}/x'",
        "os.path.join(BASE, 'x')                # '{dir}/x'",
        "os.path.dirname(os.path.abspath(__file__)) # '{dir}/pkg'",
        "BASE.parent.joinpath('x').name         # unknown",
        "os.environ['A']                        # env A",
        "os.environ.get('A')                    # env A",
        "os.environ.get('A', 'x')               # env A else 'x'",
        "os.getenv('A', default='x')            # env A else 'x'",
        "os.environ.get('A') or os.environ.get('B') or 'x' # env A|B else 'x'",
        "config('A', default='x', cast=str)     # env A else 'x'",
        "os.environ['A'].replace('a', 'b')      # unknown",
        "'a' if DEBUG else 'b'                  # unknown",
        "'a' if DEBUG else 'a'                  # 'a'",
        "5432                                   # 5432",
        "None                                   # None",
        "lambda: 'x'                            # unknown",
        "[x for x in y]                         # unknown",
        "{'k': 'x', **other}['k']               # unknown",
        "{'k': 'x'}['k']                        # 'x'",
        "dict(k='x')['k']                       # 'x'",
        "secrets.get('A')                       # unknown",
        "'%s' % 'a'                             # unknown",
      })
  void readsExpressions(String expression, String expected) throws IOException {
    PyFile read =
        file(
            "from pathlib import Path\nBASE = Path(__file__).resolve().parent.parent\nV = "
                + expression
                + "\nW = 'after'\n");
    assertThat(shown(read.value("V"))).isEqualTo(expected);
    assertThat(shown(read.value("W"))).isEqualTo("'after'");
  }

  @Test
  void conditionsMakeAChoiceAndLaterLinesWin() throws IOException {
    PyFile read =
        file(
            """
            A = 'old'
            A = 'new'
            if x:
                B = 'one'
            else:
                B = 'two'
            try:
                C = 'same'
            except E:
                C = 'same'
            D: str = 'typed'
            def f():
                A = 'local'
                return A
            class K:
                A = 'attribute'
            E = 'a'; F = 'b'
            """);
    assertThat(shown(read.value("A"))).isEqualTo("'new'");
    assertThat(read.value("B")).isInstanceOf(Value.OneOf.class);
    assertThat(shown(read.value("C"))).isEqualTo("'same'");
    assertThat(shown(read.value("D"))).isEqualTo("'typed'");
    assertThat(shown(read.value("Z"))).isEqualTo("absent");
  }

  @Test
  void subscriptsChangePartsOfWhatStarImportsGive() throws IOException {
    Files.createDirectories(folder.resolve("pkg"));
    Files.writeString(
        folder.resolve("pkg/base.py"), "D = {'default': {'ENGINE': 'e', 'NAME': 'n'}}\n");
    PyFile read = file("from .base import *\nD['default']['NAME'] = 'm'\n");
    assertThat(shown(read.value("D").get("default").get("NAME"))).isEqualTo("'m'");
    assertThat(shown(read.value("D").get("default").get("ENGINE"))).isEqualTo("'e'");
  }

  @Test
  void anUpdateIsNotEvaluated() throws IOException {
    PyFile read = file("D = {'a': 'b'}\nD.update(load())\n");
    assertThat(shown(read.value("D").get("a"))).isEqualTo("unknown");
  }

  @Test
  void randomTextNeverFailsAndEnds() throws IOException {
    String[] words = {
      "A",
      "=",
      "{",
      "}",
      "(",
      ")",
      "[",
      "]",
      ",",
      ":",
      "'a'",
      "f'{",
      "\"\"\"",
      "\\",
      "\n",
      "    ",
      "if",
      "else",
      "def",
      "class",
      "from . import *",
      "os.environ",
      ".get",
      ".parent",
      "/",
      "+",
      "or",
      "lambda",
      "*",
      "**",
      "1",
      "#",
      "D['a']"
    };
    long seed = 20261123;
    Random random = new Random(seed);
    for (int run = 0; run < 3000; run++) {
      StringBuilder text = new StringBuilder("A = ");
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      assertThat(file(text.toString()).value("A")).as("seed %d: %s", seed, text).isNotNull();
    }
    for (String part : new String[] {"(", "[", "{'a':", "f(", "not ", "-", "a if ", "'a' / "}) {
      assertThat(file("A = " + part.repeat(20_000)).value("A")).isNotNull();
    }
  }
}
