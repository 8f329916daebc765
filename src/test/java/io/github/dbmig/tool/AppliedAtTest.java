package io.github.dbmig.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppliedAtTest {
  private static final Instant TIME = Instant.parse("2026-11-23T06:45:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23 06:45:00",
        "2026-11-23T06:45:00",
        "2026-11-23 06:45",
        "2026-11-23 06:45:00.000",
        "2026-11-23T06:45:00Z",
        "2026-11-23 06:45:00+00",
        "2026-11-23 08:45:00+02",
        "2026-11-23 08:45:00.000000+02:00",
        " 2026-11-23 01:15:00-05:30 ",
        "1795416300000",
      })
  void whatTrackingTablesWrite(String text) {
    assertThat(AppliedAt.read(text)).contains(TIME);
  }

  @Test
  void fractionsAreKept() {
    assertThat(AppliedAt.read("2026-11-23 06:45:00.123456")).contains(TIME.plusNanos(123_456_000));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", "never", "2026-13-23 06:45:00", "2026-11-23 06:45:00+99", "12345"})
  void whatIsNoTime(String text) {
    assertThat(AppliedAt.read(text)).isEmpty();
  }
}
