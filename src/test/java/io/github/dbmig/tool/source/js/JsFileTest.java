package io.github.dbmig.tool.source.js;

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
import org.junit.jupiter.params.provider.ValueSource;

class JsFileTest {
  @TempDir Path folder;

  private Value read(String text) throws IOException {
    Files.writeString(folder.resolve("c.ts"), text);
    FolderView view = SourceTree.walk(folder, folder).folders().get(0);
    return JsFile.read(view, "c.ts").orElseThrow().defaultExport();
  }

  /** How a value is written in the table below. */
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
        "'a'                                          # 'a'",
        "\"a\\\"b\\x41\"                            # 'a\"bA'",
        "`a`                                          # 'a'",
        "`${'a'}-${1 + 2}`                            # unknown",
        "`${'a'}-b`                                   # 'a-b'",
        "`${process.env.A}`                           # env A",
        "`x${process.env.A}`                          # unknown",
        "'a' + 'b'                                    # 'ab'",
        "process.env.A                                # env A",
        "process.env['A']!                            # env A",
        "process.env.A as string                      # env A",
        "process.env.A! as unknown as Foo<Bar, Baz>   # env A",
        "process.env.A ?? 'x'                         # env A else 'x'",
        "process.env.A || process.env.B || 'x'        # env A|B else 'x'",
        "(process.env.A ?? 'x')                       # env A else 'x'",
        "process.env.A?.trim()                        # unknown",
        "env('A')                                     # env A",
        "Deno.env.get('A')                            # env A",
        "import.meta.env.A                            # env A",
        "path.join('a', '..', 'b')                    # 'b'",
        "path.join(__dirname, 'm')                    # '{dir}/m'",
        "path.resolve('m')                            # '{dir}/m'",
        "__dirname + '/m/*.ts'                        # '{dir}/m/*.ts'",
        "path.dirname(fileURLToPath(import.meta.url)) # '{dir}'",
        "path.join(process.env.A, 'm')                # unknown",
        "() => 'x'                                    # unknown",
        "async (a: string): Promise<string> => { return 'x' } # unknown",
        "function () { return 'x' }                   # unknown",
        "await load()                                 # unknown",
        "load()                                       # unknown",
        "cond ? 'a' : 'a'                             # 'a'",
        "cond ? 'a' : 'b'                             # unknown",
        "a && 'x'                                     # unknown",
        "5432                                         # 5432",
        "-1                                           # -1",
        "null ?? 'x'                                  # 'x'",
        "true                                         # true",
        "/re[/]x/g.test('a')                          # unknown",
        "<string>'x'                                  # unknown",
        "x<y>('a')                                    # unknown",
      })
  void readsExpressions(String expression, String expected) throws IOException {
    Value value = read("export default { v: " + expression + ", w: 'after' };");
    assertThat(shown(value.get("v"))).isEqualTo(expected);
    assertThat(value.get("w").asText()).contains("after");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "module.exports = { v: 'x' }",
        "exports.v = 'x'",
        "export const v = 'x'",
        "export = { v: 'x' }",
        "export default defineConfig({ v: 'x' })",
        "export default defineConfig<Foo>({ v: 'x' })",
        "export default { v: 'x' } satisfies Config",
        "export default { v: 'x' } as const;",
        "export default Object.freeze({ v: 'x' })",
        "const c: Config<A, { b: string }> = { v: 'x' }\nexport default c",
        "const c = { v: 'x' }\nexport { c as default }",
        "const base = { v: 'x', u: 1 }\nexport default { ...base, u: 2 }",
        "const v = 'x'\nexport default { v }",
        "const { v } = { v: 'x' }\nmodule.exports = { v }",
        "export default { get u() { return 1 }, async m() { if (a) { b } }, v: 'x' }",
        "export default { 'u-u': [1, 2, ['a']], \"v\": 'x' }",
        "export default { ['v']: 'x' }",
        "/* export default { v: 'no' } */ export default { v: 'x' } // v: 'no'",
        "import a, { type B, c as d } from 'x'; import * as e from \"y\"; export default { v: 'x' }",
        "function f(a = { v: 'no' }) { const v = 'no'; return v }\nexport default { v: 'x' }",
        "export default { v: 'x', }",
        "if (a) { module.exports = { v: 'no' } }\nexports = module.exports = { v: 'x' }",
        "const a = 1, v = 'x', c = 3;\nexport default { v }",
      })
  void readsExports(String text) throws IOException {
    assertThat(shown(read(text).get("v"))).isEqualTo("'x'");
  }

  @Test
  void aVariableThatChangesIsNotBelieved() throws IOException {
    Value value =
        read("let v = 'a'; if (process.env.CI) { v = 'b' }\nexport default { v, w: { z: 'c' } };");
    assertThat(shown(value.get("v"))).isEqualTo("unknown");
    assertThat(shown(value.get("w").get("z"))).isEqualTo("'c'");
  }

  @Test
  void aSpreadOfSomethingUnknownMayReplaceWhatStandsBefore() throws IOException {
    Value value = read("export default { v: 'a', ...shared, w: 'b' };");
    assertThat(shown(value.get("v"))).isEqualTo("unknown");
    assertThat(shown(value.get("w"))).isEqualTo("'b'");
    assertThat(shown(value.get("z"))).isEqualTo("unknown");
  }

  @Test
  void otherFilesOfTheProjectAreFollowed() throws IOException {
    Files.writeString(folder.resolve("a.ts"), "export { default, x as y } from './b.js';");
    Files.writeString(
        folder.resolve("b.ts"), "export const x = 'one'; export default { z: 'two' };");
    Files.writeString(folder.resolve("d.json"), "{\"n\": \"three\"}");
    Value value =
        read(
            "import d, { y } from './a'; import { z } from 'pkg'; const j = require('./d.json');"
                + " export default { y, ...d, n: j.n, z2: z };");
    assertThat(shown(value.get("y"))).isEqualTo("'one'");
    assertThat(shown(value.get("z"))).isEqualTo("'two'");
    assertThat(shown(value.get("n"))).isEqualTo("'three'");
    assertThat(value.get("z2").reason()).contains("pkg");
  }

  @Test
  void filesThatImportEachOtherEnd() throws IOException {
    Files.writeString(folder.resolve("a.ts"), "import c from './c'; export default { ...c };");
    assertThat(shown(read("import a from './a'; export default { v: 'x', ...a };").get("w")))
        .isEqualTo("unknown");
  }

  @Test
  void deepNestingAndEndlessInputEnd() throws IOException {
    for (String part :
        new String[] {
          "[", "{a:", "(", "f(", "`${", "a?", "x=>", "new ", "!", "await ", "-", "a+", "a??"
        }) {
      read("export default " + part.repeat(20_000));
    }
    assertThat(
            shown(read("export default { v: " + "[".repeat(500) + "]".repeat(500) + " }").get("w")))
        .isIn("absent", "unknown");
  }

  @Test
  void randomTextNeverFails() throws IOException {
    String[] words = {
      "export default", "{", "}", "(", ")", "[", "]", ",", ":", ";", "'a'", "`b${", "}`", "=>",
          "...",
      "import", "from", "const", "x", "=", "?", "??", "as", "<", ">", "new", "/", "\\", "\"", "\n",
      "async", "function", "process.env.A", "!", ".", "?.", "1", "@"
    };
    long seed = 20261123;
    Random random = new Random(seed);
    for (int run = 0; run < 3000; run++) {
      StringBuilder text = new StringBuilder("export default { ");
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      assertThat(read(text.toString())).as("seed %d, run %d: %s", seed, run, text).isNotNull();
    }
  }
}
