package io.github.dbmig.model.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a script into statements, in one pass and without recursion.
 *
 * <p>A statement that consists of comments only is none. Fails with a {@code MigrationException}
 * that names line and column on an unclosed string, comment, dollar quote, parenthesis or body, on
 * commands of a client, and on COPY with data in the script.
 */
public final class StatementSplitter {
  private StatementSplitter() {}

  /** The statements of a script, in order. */
  public static List<SqlStatement> split(String sql, Lexicon lexicon) {
    return sections(sql, lexicon, comment -> false).get(0).statements();
  }

  /**
   * The statements of a script in sections. A comment at the start of a line that satisfies {@code
   * mark}, outside every body and parenthesis, ends a section (and a statement whose terminator is
   * missing) and begins the next. There is always a first section, with an empty mark.
   */
  public static List<Section> sections(String sql, Lexicon lexicon, Predicate<String> mark) {
    var sections = new ArrayList<Section>();
    var lexer = new Lexer(sql, lexicon);
    var scanner = new StatementScanner(sql, lexicon);
    var opening = new Section("", 1, 0, List.of());
    while (lexer.hasNext()) {
      Token token = lexer.next();
      if (isMark(token, sql, mark) && !scanner.inside()) {
        sections.add(opening.with(scanner.finish()));
        opening = new Section(token.text(sql), token.line(), token.start(), List.of());
        lexer.restart();
      } else {
        scanner.accept(token);
      }
    }
    sections.add(opening.with(scanner.finish()));
    return List.copyOf(sections);
  }

  private static boolean isMark(Token token, String sql, Predicate<String> mark) {
    return token.kind() == Token.Kind.COMMENT && token.column() == 1 && mark.test(token.text(sql));
  }

  /**
   * A run of statements below a mark.
   *
   * @param mark the comment that began it, or nothing for the first
   * @param line of the mark, from 1
   * @param offset of the mark, from 0
   */
  public record Section(String mark, int line, int offset, List<SqlStatement> statements) {
    public Section {
      statements = List.copyOf(statements);
    }

    private Section with(List<SqlStatement> found) {
      return new Section(mark, line, offset, found);
    }
  }
}
