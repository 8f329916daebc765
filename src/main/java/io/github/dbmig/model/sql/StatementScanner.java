package io.github.dbmig.model.sql;

import io.github.dbmig.model.sql.Lexicon.Feature;
import io.github.dbmig.model.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes tokens and gives statements. */
final class StatementScanner {
  private final String source;
  private final Lexicon lexicon;
  private final List<SqlStatement> statements = new ArrayList<>();
  private StatementBody body;
  private Optional<Token> first = Optional.empty();
  private Optional<Token> last = Optional.empty();
  private Optional<Token> parenthesis = Optional.empty();
  private int depth;
  private boolean version;
  private boolean copy;
  private String previous = "";

  StatementScanner(String source, Lexicon lexicon) {
    this.source = source;
    this.lexicon = lexicon;
    this.body = new StatementBody(lexicon);
  }

  /** Whether a terminator here would end no statement. */
  boolean inside() {
    return version || depth > 0 || body.open().isPresent();
  }

  void accept(Token token) {
    if (token.silent()) {
      return;
    }
    if (token.kind() == Kind.VERSION_OPEN || token.kind() == Kind.VERSION_CLOSE) {
      version = token.kind() == Kind.VERSION_OPEN;
      extend(token);
    } else if (token.kind() == Kind.TERMINATOR && terminates(token)) {
      end();
    } else {
      follow(token);
    }
  }

  /** A terminator of the script's own choice ends the statement, whatever is in it. */
  private boolean terminates(Token token) {
    boolean own = !token.text(source).equals(";");
    if (own || body.open().isEmpty() && !version) {
      requireClosedParenthesis();
      return true;
    }
    return false;
  }

  private void follow(Token token) {
    BodyTracker.Lexeme lexeme = BodyTracker.Lexeme.of(token, source, depth);
    refuseCopyData(lexeme);
    extend(token);
    body.accept(lexeme);
    if (lexeme.text().equals("(") && depth++ == 0) {
      parenthesis = Optional.of(token);
    } else if (lexeme.text().equals(")") && depth > 0) {
      depth--;
    }
    previous = lexeme.text();
  }

  private void refuseCopyData(BodyTracker.Lexeme lexeme) {
    if (first.isEmpty()) {
      copy = lexicon.has(Feature.CLIENT_BACKSLASH) && lexeme.text().equals("COPY");
    } else if (copy && lexeme.text().equals("STDIN") && previous.equals("FROM")) {
      throw SqlErrors.error(
          "sql-copy-data",
          first.get(),
          "COPY … FROM stdin has its data in the script, which only psql can send",
          "write the rows as INSERT, or load them with \\copy in psql outside the migration");
    }
  }

  private void extend(Token token) {
    if (first.isEmpty()) {
      first = Optional.of(token);
    }
    last = Optional.of(token);
  }

  private void end() {
    first.ifPresent(
        opening -> {
          String text = source.substring(opening.start(), last.orElseThrow().end());
          statements.add(new SqlStatement(text, opening.line(), opening.column(), opening.start()));
        });
    first = Optional.empty();
    last = Optional.empty();
    body = new StatementBody(lexicon);
    depth = 0;
    copy = false;
    previous = "";
  }

  /** Ends the script or section and gives its statements. */
  List<SqlStatement> finish() {
    body.open()
        .ifPresent(
            opener -> {
              throw SqlErrors.unterminated(opener, "body", closing(opener));
            });
    requireClosedParenthesis();
    end();
    List<SqlStatement> found = List.copyOf(statements);
    statements.clear();
    return found;
  }

  private String closing(Token opener) {
    return opener.kind() == Kind.SYMBOL ? ")" : "END, or choose the terminator with DELIMITER";
  }

  private void requireClosedParenthesis() {
    if (depth > 0) {
      throw SqlErrors.unterminated(parenthesis.orElseThrow(), "parenthesis", ")");
    }
  }
}
