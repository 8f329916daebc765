package io.github.dbmig.tool.typeorm.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbmig.tool.script.ScriptCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes as TypeORM writes them, as compilers do, and as people do. */
class TypeormScriptTest {
  private static TypeormClass only(String text) {
    assertThat(TypeormScript.read(text)).hasSize(1);
    return TypeormScript.read(text).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export class Foo1767225600000 implements MigrationInterface { async up(q) {} async down(q) {} }",
        "export default class Foo1767225600000 { async up(q) {} }",
        "module.exports = class Foo1767225600000 { up = async q => {} }",
        "export class Bar { name = 'Foo1767225600000'; async up(q) {} }",
        "export class Bar { public readonly name: string = `Foo1767225600000`\n  async up(q) {} }",
        "class Bar {\n constructor() {\n this.name = 'Foo1767225600000';\n }\n async up(q) { await q.x(); }\n}\nexports.Bar = Bar;",
        "// class Old1\n/* class Old2 { up() {} } */\nconst s = 'class Old3 { up() {} }'\nexport class Foo1767225600000 extends Base {}",
        "abstract class Base { abstract up(q): void }\nexport class Foo1767225600000 extends Base { async up(q: Q) {} }",
        "class Helper { make() {} }\nexport class Foo1767225600000 { async up(q) { if (x) { y() } } }",
        "export const config = { up() {} }\nexport class Foo1767225600000 { async up({ query }: { query: F }) {} }"
      })
  void aMigrationIsKnownByItsNameElseItsClass(String text) {
    assertThat(only(text).name()).isEqualTo("Foo1767225600000");
    assertThat(only(text).timestamp()).contains(1767225600000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "export class User { id: number }",
        "export const up = async () => {}",
        "{{{",
        "class",
        "export class X { up"
      })
  void otherTextsHoldNone(String text) {
    assertThat(TypeormScript.read(text).stream().filter(one -> one.name().length() > 1)).isEmpty();
  }

  @Test
  void severalClassesInOneFileAreSeveralMigrations() {
    assertThat(
            TypeormScript.read(
                "export class A1767225600000 { async up(q) {} }\nexport class B1767225600001 { transaction = false\n async up(q) {} }"))
        .extracting(TypeormClass::name, TypeormClass::transactional)
        .containsExactly(tuple("A1767225600000", true), tuple("B1767225600001", false));
  }

  @Test
  void literalSqlIsReadWithItsLines() {
    TypeormClass read =
        only(
            """
            import { MigrationInterface, QueryRunner } from "typeorm";

            export class Foo1767225600000 implements MigrationInterface {
                name = 'Foo1767225600000'
                transaction = false

                public async up(queryRunner: QueryRunner): Promise<void> {
                    await queryRunner.query(`CREATE TABLE "a" ("b" text DEFAULT '\\\\d\\`\\${x}')`);
                    await queryRunner.query("INSERT INTO a VALUES ('?')")
                }

                public async down(queryRunner: QueryRunner): Promise<void> {
                    await queryRunner.query(`DROP TABLE "a"`);
                }
            }
            """);
    assertThat(read.transactional()).isFalse();
    assertThat(read.script().orElseThrow().up())
        .containsExactly(
            new ScriptCall("CREATE TABLE \"a\" (\"b\" text DEFAULT '\\d`${x}')", 8),
            new ScriptCall("INSERT INTO a VALUES ('?')", 9));
    assertThat(read.script().orElseThrow().down()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "await q.query(`DROP TABLE ${name}`)",
        "await q.query('DROP TABLE a', [1])",
        "await q.query('DROP TABLE a'); if (x) await q.query('DROP TABLE b')",
        "await q.query('DROP TABLE ' + a)",
        "q.query('DROP TABLE a')",
        "await other.query('DROP TABLE a')",
        "await q.createTable(new Table({}))",
        "return q.query('DROP TABLE a'); await q.query('DROP TABLE b')",
        "await q.query('DROP TABLE a').then(more)"
      })
  void whatIsNotLiteralAllThroughIsNotRead(String body) {
    String text = "export class Foo1767225600000 { async up(q) { %s } async down(q) {} }";
    assertThat(only(text.formatted(body)).script()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import './other'\n",
        "sideEffect()\n",
        "import { q } from './pool'\n",
        "const q = require('./pool')\n",
        "@Patched()\n"
      })
  void codeBesideTheClassIsNotForeseen(String before) {
    String text = "export class Foo1767225600000 { async up(q) {} async down(q) {} }";
    assertThat(only(text).script()).isPresent();
    assertThat(only(before + text).script()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"static { wipe() }", "up2() {}", "constructor() { wipe() }", "name = wipe()"})
  void codeInTheClassIsNotForeseen(String member) {
    String text = "export class Foo1767225600000 { %s; async up(q) {} async down(q) {} }";
    assertThat(only(text.formatted(member)).script()).isEmpty();
  }
}
