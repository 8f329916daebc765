package io.github.dbmig.tool.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolVersionTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "6.19.3       # 6",
        "^6.19.0      # 6",
        "~0.31        # 0",
        "1.0.0-rc.5   # 1",
        "7.x          # 7",
        "v5           # 5",
        ">=4.2,<5.0   # 4",
        ">=4.2,<5     # 4",
        ">=4.2,<6     # -1",
        ">=4.2        # -1",
        "<5           # -1",
        "^6 || ^7     # -1",
        "latest       # -1",
        "*            # -1",
        "99999999999  # 2147483647",
      })
  void theLineIsTheOneMajorThatARangeAllows(String range, int line) {
    assertThat(ToolVersion.line(range).orElse(-1)).isEqualTo(line);
  }
}
