package io.github.dbmig.tools;

import java.util.List;
import java.util.Map;

/** The kinds of Node projects: how they say what a program exports. */
enum Flavours {
  CJS(".js", "commonjs"),
  ESM(".js", "module"),
  TS(".ts", "commonjs"),
  TS_ESM(".ts", "module");

  final String ending;
  final String type;

  Flavours(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  boolean exportsByWord() {
    return this != CJS;
  }

  /** SQL that each layer between a file and the server could spoil. */
  static final String NASTY = "C:\\new\\table `a` ${b} $1 ? ?? :x %s \\d \\\\ ''\u00e9\u2028";

  /** Adds a row with that text. */
  static List<String> nastyUp() {
    return List.of(
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, body VARCHAR(200) NOT NULL)",
        "INSERT INTO notes (id, body) VALUES (1, '" + NASTY + "')",
        "UPDATE notes\n   SET body = body\n WHERE body = '?'");
  }

  static List<String> nastyDown() {
    return List.of("DROP TABLE notes");
  }

  /** A {@code package.json}. */
  String json(Map<String, String> dependencies) {
    StringBuilder all = new StringBuilder();
    dependencies.forEach(
        (name, version) ->
            all.append(all.isEmpty() ? "" : ", ").append('"' + name + "\": \"" + version + '"'));
    return "{ \"name\": \"shop\", \"type\": \"" + type + "\", \"dependencies\": { " + all + " } }";
  }
}
