package io.github.dbmig.tool.knex;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.tool.script.ReadScript;
import io.github.dbmig.tool.script.ScriptCall;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which migrations are read without running them. */
class KnexScriptTest {
  private static final String DOWN = "\nexports.down = async knex => { await knex.raw('B') }\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exports.up = async function (knex) { await knex.raw('A') }",
        "exports.up = async function up(knex) { await knex.raw(\"A\"); };",
        "exports.up = async (knex) => { await knex.raw(`A`) }",
        "exports.up = async knex => { await knex.raw('A') }",
        "exports.up = async k => { await k.raw('A',) }",
        "exports.up = knex => { return knex.raw('A') }",
        "'use strict'\nmodule.exports.up = async knex => { /* first */ await knex.raw('A') } // end",
      })
  void literalSqlIsRead(String up) {
    assertThat(read(up))
        .hasValueSatisfying(
            script -> {
              assertThat(script.up()).extracting(ScriptCall::sql).containsExactly("A");
              assertThat(script.down()).extracting(ScriptCall::sql).containsExactly("B");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exports.up = async knex => { if (x) await knex.raw('A') }",
        "exports.up = async knex => { await knex.raw('A' + name) }",
        "exports.up = async knex => { await knex.raw(`A ${name}`) }",
        "exports.up = async knex => { await knex.raw('A', [1]) }",
        "exports.up = async knex => { await other.raw('A') }",
        "exports.up = async knex => { knex.raw('A') }",
        "exports.up = async knex => { await knex.schema.dropTable('a') }",
        "exports.up = knex => knex.schema.dropTable('a')",
        "exports.up = async (knex, other) => { await other.raw('A') }",
        "const a = require('a')\nexports.up = async knex => { await knex.raw('A') }",
        "exports.up = async knex => { await knex.raw('A')",
      })
  void halfAProgramIsNotReadAtAll(String up) {
    assertThat(read(up)).isEmpty();
  }

  private static Optional<ReadScript> read(String up) {
    return KnexScript.read(up + DOWN, Placeholders.AS_THEY_ARE);
  }
}
