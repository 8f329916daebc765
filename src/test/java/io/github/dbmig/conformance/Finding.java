package io.github.dbmig.conformance;

import io.github.dbmig.conformance.Outcome.Verdict;
import java.util.List;

/** What was found out about one direction of a case. */
record Finding(Verdict verdict, String reason, List<String> details) {
  static final Finding EQUAL = new Finding(Verdict.EQUAL, "", List.of());

  static Finding of(Verdict verdict, String reason) {
    return new Finding(verdict, reason, List.of());
  }
}
