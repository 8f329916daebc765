package io.github.dbmig.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.schema.About;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.result.schema.DiffResult.Line;
import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.command.result.schema.SideBySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiffTextTest {
  @Test
  void eachChangeHasItsPlaceInTheTree() {
    assertThat(ConsoleText.lines(SampleDiff.of("nick")))
        .containsExactly(
            "on nick, to make it equal to migrations:",
            "  schema app",
            "    - table logs (id)",
            "    ~ view named",
            "    + table nick (id)",
            "    ~ table app.people -> users",
            "      ~ column nick integer -> bigint",
            "          ! converts every value",
            "      - column old text not null default 0 collation \"C\" old",
            "          ! loses the values of the column",
            "          ! left out, since it drops",
            "      + index by_name nick",
            "+ schema audit",
            "7 changes, 1 of them left out of the SQL, not seen: 2 row security policy",
            "the SQL is in out/nick");
  }

  @Test
  void whatIsMissingFromTheSqlIsSaidWithTheWayToGetIt() {
    Line held =
        new Line(
            "drop table",
            "logs",
            new About("", "logs", "table", ""),
            List.of("left out, since it drops: -Ddbmig.unsafe=true"),
            List.of());
    Line made =
        new Line(
            "add table",
            "notes",
            new About("", "notes", "table", ""),
            List.of(),
            List.of("CREATE TABLE notes (id int)"));
    assertThat(ConsoleText.lines(diff(List.of(held, made))))
        .containsExactly(
            "on a, to make it equal to b:",
            "- table logs",
            "    ! left out, since it drops: -Ddbmig.unsafe=true",
            "+ table notes",
            "2 changes, 1 of them left out of the SQL",
            "the SQL: -Ddbmig.output=FILE writes it",
            "with what drops or cuts values: -Ddbmig.unsafe=true");
  }

  @Test
  void changesOfOneColumnShareALine() {
    About nick = new About("", "users", "column", "nick");
    List<Line> changes =
        List.of(
            line("alter column type", nick, List.of("converts every value")),
            line("drop not null", nick, List.of(Line.TOGETHER)),
            line("set default", nick, List.of("converts every value")));
    assertThat(DiffTree.lines(changes, SideBySide.NOTHING))
        .containsExactly("~ users", "  ~ column nick", "      ! converts every value");
  }

  private static Line line(String kind, About about, List<String> hazards) {
    return new Line(kind, about.on() + "." + about.part(), about, hazards, List.of());
  }

  @Test
  void aDropThatComesAgainIsAChange() {
    About view = new About("", "named", "view", "");
    assertThat(
            DiffTree.lines(
                List.of(
                    line("drop view", view, List.of("dropped and made again")),
                    line("add view", view, List.of())),
                SideBySide.NOTHING))
        .containsExactly("~ view named", "    ! dropped and made again");
  }

  @Test
  void linesEndAtTheHundredthColumnUnlessANameIsLonger() {
    String name = "n".repeat(120);
    List<Line> changes = new ArrayList<>(SampleDiff.lines("nick"));
    List<String> lines = DiffTree.lines(changes, SampleDiff.sides("nick " + "y".repeat(90)));
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(DiffTree.lines(SampleDiff.lines(name), SampleDiff.sides(name)))
        .anySatisfy(line -> assertThat(line).endsWith("table " + name));
  }

  @Test
  void aNameWithALineBreakStaysOnItsLine() {
    assertThat(DiffTree.lines(SampleDiff.lines("a\n+ b"), SampleDiff.sides("a\n+ b")))
        .noneMatch(line -> line.contains("\n"))
        .noneMatch(line -> line.startsWith("+ b"));
  }

  @Test
  void generateShowsTheSameTree() {
    List<String> lines =
        ConsoleText.lines(
            new GenerateResult(
                "rawsql",
                "1",
                false,
                List.of("migrations/1.sql"),
                SampleDiff.lines("nick"),
                SampleDiff.sides("nick"),
                Optional.empty()));
    assertThat(lines.get(0)).isEqualTo("wrote migrations/1.sql");
    assertThat(lines.subList(1, lines.size()))
        .isEqualTo(DiffTree.lines(SampleDiff.lines("nick"), SampleDiff.sides("nick")));
  }

  @Test
  void equalSidesAreSaidToBeEqual() {
    assertThat(ConsoleText.lines(diff(List.of()))).containsExactly("a is equal to b");
  }

  private static DiffResult diff(List<Line> lines) {
    return new DiffResult(
        "a",
        "b",
        lines.isEmpty(),
        lines,
        List.of(),
        List.of(),
        List.of(),
        SideBySide.NOTHING,
        Optional.empty(),
        Optional.empty());
  }
}
