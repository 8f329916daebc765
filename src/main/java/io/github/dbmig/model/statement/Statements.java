package io.github.dbmig.model.statement;

import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what statements are for, from their tokens alone. */
public final class Statements {
  /** Enough for every heading; a longer WITH clause counts as DML. */
  private static final int HEAD = 4096;

  private static final Set<String> WRITES =
      Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE");
  private static final Set<String> MAIN_VERBS =
      Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "SELECT", "VALUES", "TABLE");

  /** Those that tell the kind alone. */
  private static final Map<Kind, Set<String>> VERBS =
      Map.of(
          Kind.DDL,
              Set.of(
                  "CREATE",
                  "ALTER",
                  "TRUNCATE",
                  "RENAME",
                  "COMMENT",
                  "GRANT",
                  "REVOKE",
                  "REFRESH",
                  "REINDEX",
                  "CLUSTER",
                  "SECURITY",
                  "IMPORT",
                  "REASSIGN"),
          Kind.DML, Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "COPY"),
          Kind.QUERY, Set.of("VALUES", "TABLE", "SHOW", "EXPLAIN", "DESCRIBE", "DESC"),
          Kind.SESSION,
              Set.of(
                  "USE",
                  "PRAGMA",
                  "RESET",
                  "DISCARD",
                  "LISTEN",
                  "UNLISTEN",
                  "DEALLOCATE",
                  "DECLARE",
                  "ATTACH",
                  "DETACH",
                  "LOCK",
                  "UNLOCK"),
          Kind.TRANSACTION,
              Set.of("COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "END", "ABORT", "XA"));

  private Statements() {}

  /** What the statement is for; never fails on a statement that the splitter gave. */
  public static Classified classify(SqlStatement statement, Lexicon lexicon) {
    StatementTokens tokens = StatementTokens.head(statement, lexicon, HEAD);
    Kind kind = kind(tokens);
    Optional<DdlTarget> target = kind == Kind.DDL ? DdlReader.read(tokens) : Optional.empty();
    List<String> words = tokens.words();
    boolean outside =
        lexicon.outsideTransaction().stream().anyMatch(pattern -> pattern.matches(words));
    return new Classified(kind, target, outside);
  }

  /** Names of what is called: those before a parenthesis, the engine's own functions too. */
  public static Set<String> calls(SqlStatement statement, Lexicon lexicon) {
    StatementTokens tokens = StatementTokens.head(statement, lexicon, HEAD);
    Set<String> called = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isName(i) && tokens.at(i + 1, "(")) {
        called.add(tokens.name(i).name());
      }
    }
    return called;
  }

  private static Kind kind(StatementTokens tokens) {
    String verb = tokens.word(0);
    return switch (verb) {
      case "DROP" -> tokens.at(1, "PREPARE") ? Kind.SESSION : Kind.DDL;
      case "SELECT", "(" -> select(tokens);
      case "WITH" -> with(tokens);
      case "SET" -> set(tokens);
      case "LOAD" -> tokens.anyAt(1, Set.of("DATA", "XML")) ? Kind.DML : Kind.SESSION;
      case "PREPARE" -> tokens.at(1, "TRANSACTION") ? Kind.TRANSACTION : Kind.SESSION;
      case "BEGIN" -> tokens.at(1, "NOT", "ATOMIC") ? Kind.OTHER : Kind.TRANSACTION;
      case "START" -> tokens.at(1, "TRANSACTION") ? Kind.TRANSACTION : Kind.OTHER;
      default ->
          VERBS.entrySet().stream()
              .filter(kind -> kind.getValue().contains(verb))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(Kind.OTHER);
    };
  }

  private static Kind select(StatementTokens tokens) {
    int function = tokens.at(1, "PG_CATALOG", ".") ? 3 : 1;
    if (tokens.at(function, "SET_CONFIG")) {
      return Kind.SESSION;
    }
    // SELECT … INTO makes a table, a file or a variable.
    return tokens.find(0, "INTO") < tokens.size() ? Kind.OTHER : Kind.QUERY;
  }

  private static Kind set(StatementTokens tokens) {
    return switch (tokens.word(1)) {
      case "TRANSACTION", "CONSTRAINTS" -> Kind.TRANSACTION;
      case "GLOBAL", "PERSIST", "PERSIST_ONLY", "PASSWORD", "DEFAULT" -> Kind.OTHER;
      default -> Kind.SESSION;
    };
  }

  private static Kind with(StatementTokens tokens) {
    int main = tokens.findAny(1, MAIN_VERBS);
    if (main >= tokens.size() || tokens.anyAt(main, WRITES)) {
      return Kind.DML;
    }
    for (int i = 1; i < main; i++) {
      if (tokens.at(i, "(") && tokens.anyAt(i + 1, WRITES)) {
        return Kind.DML;
      }
    }
    return Kind.QUERY;
  }
}
