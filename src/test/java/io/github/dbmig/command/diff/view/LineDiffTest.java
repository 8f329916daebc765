package io.github.dbmig.command.diff.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.schema.ObjectView.TextLine;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  private static List<String> side(List<TextLine> lines, String without) {
    return lines.stream().filter(l -> !l.state().equals(without)).map(TextLine::line).toList();
  }

  private static long same(List<TextLine> lines) {
    return lines.stream().filter(line -> line.state().equals("same")).count();
  }

  @RepeatedTest(50)
  void bothSidesCanBeReadOutOfIt(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> before = random.ints(random.nextInt(12), 0, 4).mapToObj(i -> "l" + i).toList();
    List<String> after = random.ints(random.nextInt(12), 0, 4).mapToObj(i -> "l" + i).toList();
    List<TextLine> lines = LineDiff.of(before, after);
    assertThat(side(lines, "added")).isEqualTo(before);
    assertThat(side(lines, "removed")).isEqualTo(after);
  }

  @Test
  void asManyLinesAsPossibleStay() {
    assertThat(same(LineDiff.of(List.of("a", "b", "c", "d"), List.of("b", "x", "c", "a", "d"))))
        .isEqualTo(3);
  }

  @Test
  void hugeTextsAreTakenAsReplacedBetweenWhatIsCommon() {
    List<String> before = IntStream.range(0, 20_000).mapToObj(i -> "line " + i).toList();
    List<String> after =
        IntStream.range(0, 20_000).mapToObj(i -> i > 0 && i < 19_999 ? "x" : "line " + i).toList();
    List<TextLine> lines = LineDiff.of(before, after);
    assertThat(same(lines)).isEqualTo(2);
    assertThat(side(lines, "removed")).isEqualTo(after);
    assertThat(LineDiff.of(before, Collections.emptyList())).hasSize(20_000);
  }
}
