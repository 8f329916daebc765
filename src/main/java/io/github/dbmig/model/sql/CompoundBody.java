package io.github.dbmig.model.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a MySQL or MariaDB routine, trigger or event. {@code IF}, {@code REPEAT} and others
 * are both statements and functions: only where a statement may begin do they open a block.
 */
final class CompoundBody implements BodyTracker {
  private static final Set<String> BLOCKS = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

  /**
   * What stands before the body of a routine that is one statement, such as {@code IF … END IF}.
   */
  private static final Set<String> HEADER_ENDS =
      Set.of(")", ":", "'", "ROW", "DO", "DETERMINISTIC", "SQL", "DATA", "DEFINER", "INVOKER");

  /** After these {@code begin} is a name. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          ".", "@", ",", "=", "SET", "PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "EXISTS", "ON");

  private record Opened(boolean block, Token token) {}

  private final Deque<Opened> open = new ArrayDeque<>();
  private boolean starts;
  private String first = "";
  private String previous = "";

  /** A body outside a routine, whose first word was already seen. */
  static CompoundBody begun(Lexeme opening) {
    var body = new CompoundBody();
    body.open.push(new Opened(true, opening.token()));
    body.starts = Set.of("BEGIN", "LOOP", "REPEAT").contains(opening.text());
    return body;
  }

  @Override
  public void accept(Lexeme lexeme) {
    String text = lexeme.text();
    boolean atStart = starts;
    if (atStart) {
      first = text;
    }
    int before = open.size();
    nest(lexeme, atStart);
    starts = !open.isEmpty() && startsNext(text, atStart, open.size() > before);
    previous = text;
  }

  private void nest(Lexeme lexeme, boolean atStart) {
    String text = lexeme.text();
    if (text.equals("END")) {
      close(atStart);
    } else if (text.equals("CASE")) {
      if (!previous.equals("END") && !previous.equals(".")) {
        boolean block = atStart || open.isEmpty() && HEADER_ENDS.contains(previous);
        open.push(new Opened(block, lexeme.token()));
      }
    } else if (text.equals("BEGIN") ? begins(lexeme, atStart) : opensBlock(lexeme, atStart)) {
      open.push(new Opened(true, lexeme.token()));
    }
  }

  private boolean begins(Lexeme lexeme, boolean atStart) {
    if (open.isEmpty()) {
      return lexeme.depth() == 0 && !BEFORE_NAMES.contains(previous);
    }
    // A handler: DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN … END.
    return atStart || first.equals("DECLARE") && !BEFORE_NAMES.contains(previous);
  }

  private boolean opensBlock(Lexeme lexeme, boolean atStart) {
    if (!BLOCKS.contains(lexeme.text())) {
      return false;
    }
    if (!open.isEmpty() || lexeme.depth() > 0) {
      return atStart;
    }
    // A trigger's header has FOR EACH ROW, after the table's name.
    return lexeme.text().equals("FOR")
        ? previous.equals(")") || previous.equals(":")
        : HEADER_ENDS.contains(previous);
  }

  private void close(boolean atStart) {
    Opened innermost = open.peek();
    if (innermost == null || previous.equals(".") || previous.equals("@")) {
      return;
    }
    if (!innermost.block() || atStart || first.equals("UNTIL")) {
      open.pop();
    }
  }

  private boolean startsNext(String text, boolean atStart, boolean opened) {
    boolean inBlock = open.element().block();
    return switch (text) {
      case ";" -> true;
      case "BEGIN", "LOOP", "REPEAT" -> opened;
      case "THEN", "ELSE" -> inBlock;
      case "DO" -> inBlock && !atStart;
      case ":" -> inBlock && previous.equals(first);
      default -> false;
    };
  }

  @Override
  public Optional<Token> open() {
    return Optional.ofNullable(open.peek()).map(Opened::token);
  }
}
