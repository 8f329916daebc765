package io.github.dbmig.command.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.report.layout.Drawing.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static List<Integer> heights(int count, Random random) {
    return IntStream.range(0, count).map(i -> 30 + random.nextInt(200)).boxed().toList();
  }

  private static List<Link> links(int boxes, int count, Random random) {
    return IntStream.range(0, boxes == 0 ? 0 : count)
        .mapToObj(i -> new Link(random.nextInt(boxes), random.nextInt(boxes), 15, 15))
        .toList();
  }

  private static boolean apart(Point one, int height, Point other, int otherHeight) {
    return one.x() + Layout.BOX <= other.x()
        || other.x() + Layout.BOX <= one.x()
        || one.y() + height <= other.y()
        || other.y() + otherHeight <= one.y();
  }

  /** The seed is the number of the repetition. */
  @RepeatedTest(60)
  void noTwoBoxesOverlapAndAllAreInsideThePicture(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Integer> heights = heights(random.nextInt(40), random);
    Drawing drawing = Layout.of(heights, links(heights.size(), random.nextInt(60), random));
    for (int i = 0; i < heights.size(); i++) {
      Point one = drawing.boxes().get(i);
      assertThat(one.x()).isNotNegative();
      assertThat(one.y()).isNotNegative();
      assertThat(one.x() + Layout.BOX).isLessThanOrEqualTo(drawing.width());
      assertThat(one.y() + heights.get(i)).isLessThanOrEqualTo(drawing.height());
      for (int j = 0; j < i; j++) {
        assertThat(apart(one, heights.get(i), drawing.boxes().get(j), heights.get(j))).isTrue();
      }
    }
  }

  @RepeatedTest(60)
  void noLineCrossesABox(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Integer> heights = heights(1 + random.nextInt(30), random);
    List<Link> links = links(heights.size(), random.nextInt(50), random);
    Drawing drawing = Layout.of(heights, links);
    for (int i = 0; i < links.size(); i++) {
      List<Point> route = drawing.routes().get(i);
      assertThat(route.size() % 2).isZero();
      for (int k = 1; k + 1 < route.size(); k += 2) {
        Point left = route.get(k).x() < route.get(k + 1).x() ? route.get(k) : route.get(k + 1);
        assertThat(route.get(k).y()).isEqualTo(route.get(k + 1).y());
        for (int box = 0; box < heights.size(); box++) {
          assertThat(apart(left, 0, drawing.boxes().get(box), heights.get(box))).isTrue();
        }
      }
      for (int k = 0; k < route.size(); k += 2) {
        int across = Math.abs(route.get(k).x() - route.get(k + 1).x());
        assertThat(across).isEqualTo(links.get(i).loop() ? 0 : Layout.BETWEEN);
      }
    }
  }

  @RepeatedTest(20)
  void theSamePictureEachTime(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    List<Integer> heights = heights(20, new Random(seed));
    List<Link> links = links(20, 30, new Random(seed));
    assertThat(Layout.of(heights, links)).isEqualTo(Layout.of(heights, links));
  }

  @Test
  void whatIsReferredToStandsOnTheLeft() {
    Drawing drawing =
        Layout.of(List.of(50, 50, 50), List.of(new Link(2, 1, 10, 10), new Link(1, 0, 10, 10)));
    assertThat(drawing.boxes().stream().map(Point::x)).isSorted();
    assertThat(drawing.boxes().stream().map(Point::y)).containsOnly(drawing.boxes().get(0).y());
  }

  @Test
  void twoTablesThatReferToEachOtherStandBesideEachOther() {
    Drawing drawing =
        Layout.of(List.of(50, 50), List.of(new Link(0, 1, 10, 10), new Link(1, 0, 20, 20)));
    assertThat(drawing.boxes().get(0).x()).isNotEqualTo(drawing.boxes().get(1).x());
  }

  @Test
  void aLongChainNeedsNoDeepStack() {
    List<Link> links = new ArrayList<>();
    IntStream.range(1, 5_000).forEach(i -> links.add(new Link(i, i - 1, 10, 10)));
    Drawing drawing = Layout.of(IntStream.range(0, 5_000).mapToObj(i -> 40).toList(), links);
    assertThat(drawing.boxes().get(4_999).x()).isGreaterThan(5_000 * Layout.BOX);
  }

  @Test
  void nothingIsAnEmptyPicture() {
    assertThat(Layout.of(List.of(), List.of()).boxes()).isEmpty();
  }
}
