package io.github.dbmig.tool.rawsql;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.model.lint.Allowance;
import io.github.dbmig.model.sql.Lexer;
import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.Token;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines {@code -- dbmig:…}: comments of their own at the start of a line. */
final class RawsqlOptionReader {
  private static final Pattern OPTION = Pattern.compile("--[ \\t]*dbmig:(\\S*)[ \\t]*(.*)");
  private static final Pattern ALLOWANCE = Pattern.compile("([A-Z]{2}\\d{3})[ \\t]+(\\S.*)");
  private static final String KNOWN = "-- dbmig:no-transaction, or -- dbmig:allow RULE reason";

  private final RawsqlText file;
  private final Lexicon lexicon;
  private final ArrayList<Allowance> allowances = new ArrayList<>();
  private boolean noTransaction;
  private String plan = "";

  RawsqlOptionReader(RawsqlText file, Lexicon lexicon) {
    this.file = file;
    this.lexicon = lexicon;
  }

  /** The options in the header that ends at this offset. */
  RawsqlOptions before(int offset) {
    var lexer = new Lexer(file.text().substring(0, offset), lexicon);
    while (lexer.hasNext()) {
      Token token = lexer.next();
      Matcher option = OPTION.matcher(token.text(file.text()).stripTrailing());
      if (isOption(token, option)) {
        add(option.group(1), option.group(2), token.line());
      }
    }
    return new RawsqlOptions(noTransaction, allowances, plan);
  }

  /** An option below the header would be read by nobody. */
  void refuseFrom(int offset) {
    if (file.text().indexOf("dbmig:", offset) < 0) {
      return;
    }
    var lexer = new Lexer(file.text(), lexicon);
    while (lexer.hasNext()) {
      Token token = lexer.next();
      if (token.start() > offset && isOption(token, OPTION.matcher(token.text(file.text())))) {
        throw error(token.line(), "an option stands below -- UP", "move the line above -- UP");
      }
    }
  }

  private static boolean isOption(Token token, Matcher option) {
    return token.kind() == Token.Kind.COMMENT && token.column() == 1 && option.matches();
  }

  private void add(String name, String rest, int line) {
    switch (name) {
      case "no-transaction" -> {
        if (!rest.isEmpty()) {
          throw error(line, "no-transaction takes no value", KNOWN);
        }
        noTransaction = true;
      }
      case "allow" -> {
        Matcher allowance = ALLOWANCE.matcher(rest);
        if (!allowance.matches()) {
          throw error(line, "allow needs a rule's id and a reason", "-- dbmig:allow ZD001 why");
        }
        allowances.add(new Allowance(allowance.group(1), allowance.group(2), line));
      }
      case "plan" -> {
        if (rest.isEmpty()) {
          throw error(line, "plan needs the plan's id", "-- dbmig:plan 20260101000000_name");
        }
        plan = rest;
      }
      default -> throw error(line, "unknown option dbmig:" + name, KNOWN);
    }
  }

  private MigrationException error(int line, String what, String advice) {
    return new MigrationException("migration-option", file.name() + ", line " + line, what, advice);
  }
}
