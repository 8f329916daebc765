package io.github.dbmig.model.sql;

import io.github.dbmig.model.sql.Lexicon.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the first words of a statement and then follows the kind of body it may have. */
final class StatementBody implements BodyTracker {
  /** The words that end the modifiers of a CREATE or ALTER and say what it makes. */
  private static final Set<String> OBJECTS =
      Set.of(
          "TABLE",
          "INDEX",
          "VIEW",
          "DATABASE",
          "SCHEMA",
          "USER",
          "ROLE",
          "SERVER",
          "SEQUENCE",
          "TYPE",
          "DOMAIN",
          "EXTENSION",
          "POLICY",
          "AGGREGATE",
          "OPERATOR",
          "CAST",
          "FUNCTION",
          "PROCEDURE",
          "TRIGGER",
          "EVENT",
          "RULE",
          "PACKAGE");

  private static final Set<String> ROUTINES = Set.of("FUNCTION", "PROCEDURE", "TRIGGER", "EVENT");

  private final Lexicon lexicon;
  private final List<Lexeme> opening = new ArrayList<>();
  private BodyTracker body = BodyTracker.NONE;
  private boolean decided;

  StatementBody(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void accept(Lexeme lexeme) {
    if (decided) {
      body.accept(lexeme);
      return;
    }
    opening.add(lexeme);
    decide(lexeme.text());
  }

  private void decide(String text) {
    switch (opening.get(0).text()) {
      case "CREATE", "ALTER" -> {
        // MariaDB and MySQL: CREATE AGGREGATE FUNCTION.
        boolean modifier = text.equals("AGGREGATE") && lexicon.has(Feature.COMPOUND_BODIES);
        if (OBJECTS.contains(text) && !modifier) {
          follow(bodyOf(text));
        }
      }
      case "BEGIN" -> decideBegin(text);
      case "IF", "LOOP", "WHILE", "REPEAT", "FOR", "CASE" -> follow(anonymous());
      default -> follow(BodyTracker.NONE);
    }
  }

  /** {@code BEGIN NOT ATOMIC} opens a block of MariaDB; any other BEGIN a transaction. */
  private void decideBegin(String text) {
    boolean compound = lexicon.has(Feature.COMPOUND_BODIES);
    if (compound && opening.size() == 3 && text.equals("ATOMIC")) {
      follow(CompoundBody.begun(opening.get(0)));
    } else if (!compound || opening.size() > 2 || opening.size() == 2 && !text.equals("NOT")) {
      follow(BodyTracker.NONE);
    }
  }

  /** MariaDB takes flow control outside a routine too. */
  private BodyTracker anonymous() {
    return lexicon.has(Feature.COMPOUND_BODIES)
        ? CompoundBody.begun(opening.get(0))
        : BodyTracker.NONE;
  }

  private BodyTracker bodyOf(String object) {
    if (lexicon.has(Feature.COMPOUND_BODIES) && ROUTINES.contains(object)) {
      return new CompoundBody();
    }
    if (lexicon.has(Feature.TRIGGER_BODIES) && object.equals("TRIGGER")) {
      return new TriggerBody();
    }
    if (lexicon.has(Feature.ATOMIC_BODIES)) {
      return switch (object) {
        case "FUNCTION", "PROCEDURE" -> new AtomicBody();
        case "RULE" -> new RuleActions();
        default -> BodyTracker.NONE;
      };
    }
    return BodyTracker.NONE;
  }

  private void follow(BodyTracker tracker) {
    body = tracker;
    decided = true;
    opening.clear();
  }

  @Override
  public Optional<Token> open() {
    return body.open();
  }
}
