package io.github.dbmig.model.lint.rule;

/** One danger. A rule looks at one statement at a time, in the light of its file. */
public interface Rule {
  Name name();

  void check(Subject subject, Findings findings);

  /**
   * How people call a rule.
   *
   * @param id such as {@code ZD001}, for {@code -- dbmig:allow}; never given to another rule
   * @param title such as {@code index-not-concurrent}
   */
  record Name(String id, String title) {}
}
