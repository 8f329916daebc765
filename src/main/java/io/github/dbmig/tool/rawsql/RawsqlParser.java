package io.github.dbmig.tool.rawsql;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.model.sql.StatementSplitter.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the sections of a migration file and refuses every order but UP, DOWN. */
final class RawsqlParser {
  private static final Pattern MARK =
      Pattern.compile("--[ \\t]*(UP|DOWN)[ \\t]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern UP = Pattern.compile("--[ \\t]*UP[ \\t]*", Pattern.CASE_INSENSITIVE);

  private final RawsqlText file;

  private RawsqlParser(RawsqlText file) {
    this.file = file;
  }

  static RawsqlMigration parse(RawsqlText file, Lexicon lexicon) {
    return new RawsqlParser(file).migration(lexicon);
  }

  private RawsqlMigration migration(Lexicon lexicon) {
    List<Section> sections = sections(lexicon);
    requireOrder(sections);
    Section up = sections.get(1);
    var options = new RawsqlOptionReader(file, lexicon);
    options.refuseFrom(up.offset());
    Optional<List<SqlStatement>> down =
        sections.stream().skip(2).findFirst().map(Section::statements);
    return new RawsqlMigration(file.name(), options.before(up.offset()), up.statements(), down);
  }

  private List<Section> sections(Lexicon lexicon) {
    try {
      return StatementSplitter.sections(
          file.text(), lexicon, comment -> MARK.matcher(comment).matches());
    } catch (MigrationException malformed) {
      throw new MigrationException(
          malformed.code(),
          file.name() + ", " + malformed.subject(),
          malformed.what(),
          malformed.advice(),
          malformed);
    }
  }

  private void requireOrder(List<Section> sections) {
    if (sections.size() == 1) {
      throw error(
          "migration-sections", 1, "has no -- UP section", "put -- UP above its statements");
    }
    List<SqlStatement> above = sections.get(0).statements();
    if (!above.isEmpty()) {
      int line = above.get(0).line();
      throw error(
          "migration-sections", line, "has a statement above -- UP", "move it below that line");
    }
    for (int i = 1; i < sections.size(); i++) {
      requireMark(sections.get(i), i == 1, i == 2);
    }
  }

  private void requireMark(Section section, boolean wantsUp, boolean wantsDown) {
    boolean up = UP.matcher(section.mark()).matches();
    if (up ? wantsUp : wantsDown) {
      return;
    }
    String mark = up ? "-- UP" : "-- DOWN";
    String what = wantsUp ? "has -- DOWN before -- UP" : "has a second " + mark;
    throw error(
        "migration-sections", section.line(), what, "keep one -- UP, and one -- DOWN below it");
  }

  private MigrationException error(String code, int line, String what, String advice) {
    return new MigrationException(code, file.name() + ", line " + line, what, advice);
  }
}
