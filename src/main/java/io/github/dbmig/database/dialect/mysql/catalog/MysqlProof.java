package io.github.dbmig.database.dialect.mysql.catalog;

import io.github.dbmig.database.dialect.mysql.table.MysqlTableSql;
import io.github.dbmig.database.dialect.mysql.text.MysqlNames;
import io.github.dbmig.database.dialect.mysql.text.MysqlTokens;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether CREATE TABLE made from the model says word by word what the server shows. Where not, the
 * model does not hold the table, and nothing may alter it.
 */
final class MysqlProof {
  private static final Pattern COUNTER = Pattern.compile("(?i) AUTO_INCREMENT=\\d+");

  private MysqlProof() {}

  /** The first part of what the server shows that is not in our text, or the other way round. */
  static Optional<String> differs(Table table, String shown) {
    List<String> theirs = items(shown);
    List<String> ours = items(MysqlTableSql.create(table));
    List<String> missing = new ArrayList<>(theirs);
    ours.forEach(missing::remove);
    List<String> more = new ArrayList<>(ours);
    theirs.forEach(more::remove);
    return missing.stream().findFirst().or(() -> more.stream().findFirst());
  }

  /** Bytes that are no text, as in a default of BINARY, do not survive SHOW CREATE. */
  static Optional<String> garbled(String shown) {
    return shown.lines().filter(line -> line.indexOf('\uFFFD') >= 0).findFirst();
  }

  /** Columns, keys and options, the words of each sorted: attributes have no fixed order. */
  private static List<String> items(String create) {
    MysqlTokens tokens = new MysqlTokens(create);
    List<String> items = new ArrayList<>();
    tokens.expect("CREATE", "TABLE");
    items.add(tokens.next());
    tokens.expect("(");
    do {
      items.add(item(tokens));
    } while (tokens.take(","));
    tokens.expect(")");
    items.add(words(COUNTER.matcher(" " + tokens.rest()).replaceFirst("")));
    return items;
  }

  private static String item(MysqlTokens tokens) {
    int from = tokens.position();
    while (!tokens.is(",") && !tokens.is(")")) {
      tokens.skip();
    }
    return words(tokens.since(from));
  }

  private static String words(String text) {
    MysqlTokens tokens = new MysqlTokens(text);
    boolean inherits = tokens.isName() && !text.contains(" CHARACTER SET ");
    List<String> words = new ArrayList<>();
    while (!tokens.done()) {
      if (tokens.take("NOT", "NULL")) {
        words.add("not null");
      } else if (!silent(tokens, inherits)) {
        word(tokens, words);
      }
    }
    return String.join(" ", words.stream().sorted().toList());
  }

  /** What is so without being said. */
  private static boolean silent(MysqlTokens tokens, boolean inherits) {
    if (inherits && tokens.take("COLLATE")) {
      tokens.next();
      return true;
    }
    return tokens.take("DEFAULT", "NULL") || tokens.take("NULL");
  }

  private static void word(MysqlTokens tokens, List<String> words) {
    if (tokens.is("(")) {
      words.add("(" + expression(tokens.group()) + ")");
    } else {
      words.add(word(tokens.next()));
    }
  }

  private static String expression(String text) {
    MysqlTokens tokens = new MysqlTokens(text);
    List<String> words = new ArrayList<>();
    while (!tokens.done()) {
      words.add(word(tokens.next()));
    }
    return String.join(" ", words);
  }

  private static String word(String token) {
    boolean text = token.startsWith("'") || token.startsWith("`");
    return text ? token : MysqlNames.charset(token.toLowerCase(Locale.ROOT));
  }
}
