package io.github.dbmig.tool.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFormatsTest {
  private static IniText ini(String text) {
    return IniText.read(text, Path.of("/p"));
  }

  @Test
  void iniFillsHereAndOtherOptions() {
    IniText ini =
        ini(
            """
            [DEFAULT]
            base = db
            [a]
            ; comment
            place = %(here)s/%(base)s
            percent = 100%%
            lines =
                one
                two
            missing = %(nowhere)s
            circle = %(circle)s
            """);
    assertThat(ini.get("a", "place").asText()).contains("/p/db");
    assertThat(ini.get("a", "percent").asText()).contains("100%");
    assertThat(ini.get("a", "lines").asText().orElse("").strip()).isEqualTo("one\ntwo");
    assertThat(ini.get("a", "missing").reason()).contains("nowhere");
    assertThat(ini.get("a", "circle").asText()).isEmpty();
    assertThat(ini.get("b", "place").isAbsent()).isTrue();
  }

  @Test
  void tomlReadsTablesStringsArraysAndInlineTables() {
    Map<String, Value> toml =
        TomlText.read(
            """
            a = 'x # no comment' # comment
            [t."q r"]
            b.c = "y\\n"
            d = [ "one", # first
              'two', ]
            e = { f = "g", h = [1] }
            s = \"\"\"
            long\"\"\"
            """);
    assertThat(toml.get("a").asText()).contains("x # no comment");
    assertThat(toml.get("t.q r.b.c").asText()).contains("y\n");
    assertThat(toml.get("t.q r.d").asTexts()).containsExactly("one", "two");
    assertThat(toml.get("t.q r.e.f").asText()).contains("g");
    assertThat(toml.get("t.q r.s").asText().orElse("").strip()).isEqualTo("long");
  }

  @Test
  void jsonMayHaveCommentsAndTrailingCommas() {
    Value json = JsonText.read("{ // c\n \"a\": [1, \"b\",], /* d */ }");
    assertThat(json.get("a").asTexts()).containsExactly("b");
    assertThat(JsonText.read("{\"a\":").reason()).contains("not valid JSON");
    assertThat(JsonText.read("[".repeat(100_000)).asText()).isEmpty();
  }

  @Test
  void randomTextNeverFailsAndEnds() {
    long seed = 20261123;
    Random random = new Random(seed);
    String letters = "[]{}=\"'#\n ,.%()sa:;\\";
    for (int run = 0; run < 5000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String input = text.toString();
      assertThat(TomlText.read(input)).as("seed %d: %s", seed, input).isNotNull();
      assertThat(JsonText.read(input)).as("seed %d: %s", seed, input).isNotNull();
      IniText ini = ini(input);
      ini.sections().forEach(section -> assertThat(ini.get(section, "a")).isNotNull());
    }
  }
}
