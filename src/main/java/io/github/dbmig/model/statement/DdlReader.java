package io.github.dbmig.model.statement;

import io.github.dbmig.model.statement.DdlTarget.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the object of a DDL statement from its first tokens. */
final class DdlReader {
  /** More modifiers than any statement has before it says what it makes. */
  private static final int MODIFIERS = 24;

  private static final Set<String> PARTS =
      Set.of("COLUMN", "CONSTRAINT", "INDEX", "KEY", "VALUE", "ATTRIBUTE");

  private final StatementTokens tokens;
  private final Verb verb;
  private boolean concurrently;
  private boolean ifExists;
  private boolean temporary;

  private DdlReader(StatementTokens tokens, Verb verb) {
    this.tokens = tokens;
    this.verb = verb;
  }

  /** Empty where the statement's object is none that dbmig knows how to find. */
  static Optional<DdlTarget> read(StatementTokens tokens) {
    return switch (tokens.word(0)) {
      case "CREATE" -> new DdlReader(tokens, Verb.CREATE).object(1);
      case "ALTER" -> new DdlReader(tokens, Verb.ALTER).object(1);
      case "DROP" -> new DdlReader(tokens, Verb.DROP).object(1);
      case "RENAME" -> new DdlReader(tokens, Verb.RENAME).object(1);
      case "TRUNCATE" -> new DdlReader(tokens, Verb.TRUNCATE).truncated();
      case "REFRESH", "REINDEX" -> new DdlReader(tokens, Verb.OTHER).object(1);
      case "COMMENT" -> new DdlReader(tokens, Verb.OTHER).object(2);
      case "CLUSTER" -> new DdlReader(tokens, Verb.OTHER).named(ObjectKind.TABLE, 1);
      default -> Optional.empty();
    };
  }

  private Optional<DdlTarget> object(int from) {
    int limit = Math.min(tokens.size(), from + MODIFIERS);
    for (int i = from; i < limit; i++) {
      String word = tokens.word(i);
      temporary |= word.equals("TEMP") || word.equals("TEMPORARY");
      ifExists |= word.equals("REPLACE");
      boolean modifier = word.equals("AGGREGATE") || tokens.at(i, "FOREIGN", "TABLE");
      Optional<ObjectKind> kind = modifier ? Optional.empty() : ObjectKind.of(word);
      if (kind.isPresent()) {
        return kindAt(kind.get(), i);
      }
    }
    return Optional.empty();
  }

  private Optional<DdlTarget> kindAt(ObjectKind kind, int at) {
    boolean other = kind == ObjectKind.OTHER || tokens.at(at, "EVENT", "TRIGGER");
    return other
        ? Optional.of(target(ObjectKind.OTHER, List.of(), List.of(), Optional.empty()))
        : named(kind, kind == ObjectKind.MATERIALIZED_VIEW ? at + 2 : at + 1);
  }

  private Optional<DdlTarget> truncated() {
    return named(ObjectKind.TABLE, tokens.at(1, "TABLE") ? 2 : 1);
  }

  private Optional<DdlTarget> named(ObjectKind kind, int from) {
    int at = skipModifiers(from);
    var names = new ArrayList<QualifiedName>();
    var renamed = new ArrayList<QualifiedName>();
    boolean nameless = kind == ObjectKind.INDEX && tokens.at(at, "ON");
    int end = nameless ? at : names(at, names, renamed);
    if (verb == Verb.ALTER) {
      renames(end).ifPresent(renamed::add);
    }
    return Optional.of(target(kind, names, renamed, onTable(kind, end)));
  }

  private int skipModifiers(int from) {
    int at = from;
    while (true) {
      if (tokens.at(at, "CONCURRENTLY")) {
        concurrently = true;
        at++;
      } else if (tokens.at(at, "IF", "NOT", "EXISTS") || tokens.at(at, "IF", "EXISTS")) {
        ifExists = true;
        at += tokens.at(at + 1, "NOT") ? 3 : 2;
      } else if (tokens.at(at, "ONLY")) {
        at++;
      } else {
        return at;
      }
    }
  }

  /** Reads a list of names (a RENAME TABLE has pairs) and gives the position after it. */
  private int names(int from, List<QualifiedName> names, List<QualifiedName> renamed) {
    int at = from;
    while (tokens.isName(at)) {
      names.add(tokens.name(at));
      at = tokens.afterName(at);
      if (verb == Verb.RENAME && tokens.at(at, "TO")) {
        renamed.add(tokens.name(at + 1));
        at = tokens.afterName(at + 1);
      }
      int next = tokens.at(at, "*") ? at + 1 : verb == Verb.DROP ? tokens.afterParentheses(at) : at;
      if (verb == Verb.CREATE || verb == Verb.ALTER || !tokens.at(next, ",")) {
        return at;
      }
      at = tokens.at(next + 1, "ONLY") ? next + 2 : next + 1;
    }
    return at;
  }

  private Optional<QualifiedName> renames(int from) {
    int at = tokens.find(from, "RENAME");
    while (at < tokens.size()) {
      if (tokens.anyAt(at + 1, Set.of("TO", "AS", "="))) {
        return Optional.of(tokens.name(at + 2));
      }
      boolean column = tokens.anyAt(at + 1, PARTS) || tokens.at(at + 2, "TO");
      if (!column && tokens.isName(at + 1)) {
        return Optional.of(tokens.name(at + 1));
      }
      at = tokens.find(at + 1, "RENAME");
    }
    return Optional.empty();
  }

  private Optional<QualifiedName> onTable(ObjectKind kind, int from) {
    int on = tokens.find(from, "ON");
    if (on >= tokens.size()) {
      return Optional.empty();
    }
    return switch (kind) {
      case INDEX, TRIGGER, POLICY -> Optional.of(tokens.name(skipModifiers(on + 1)));
      case RULE -> Optional.of(tokens.name(tokens.at(on + 2, "TO") ? on + 3 : on + 1));
      default -> Optional.empty();
    };
  }

  private DdlTarget target(
      ObjectKind kind,
      List<QualifiedName> names,
      List<QualifiedName> renamed,
      Optional<QualifiedName> onTable) {
    // What the server would refuse as malformed renames nothing.
    List<QualifiedName> pairs = renamed.size() == names.size() ? renamed : List.of();
    Verb done = verb == Verb.ALTER && !pairs.isEmpty() ? Verb.RENAME : verb;
    return new DdlTarget(done, kind, names, pairs, onTable, concurrently, ifExists, temporary);
  }
}
