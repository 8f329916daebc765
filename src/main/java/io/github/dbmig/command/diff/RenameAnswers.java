package io.github.dbmig.command.diff;

import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.model.diff.RenameCandidates;
import io.github.dbmig.model.diff.RenameCandidates.Candidate;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which candidates are renames, by the answers in {@code dbmig/renames.json} or by asking. Nobody's
 * answer is not "no": a column that is dropped by mistake is lost.
 */
public final class RenameAnswers {
  private static final String RENAMED = "renamed";
  private static final String ANOTHER = "dropped, and another added";

  private final List<RenameFile.Answer> answers;
  private final Ask ask;

  /**
   * @param answers given before; new ones are added
   */
  public RenameAnswers(List<RenameFile.Answer> answers, Ask ask) {
    this.answers = new ArrayList<>(answers);
    this.ask = ask;
  }

  /** All answers, old and new. */
  public List<RenameFile.Answer> answers() {
    return List.copyOf(answers);
  }

  /** What the answers of the file prove of these schemas; nobody is asked. */
  public RenameEvidence known(Schema from, Schema to) {
    Map<ObjectName, ObjectName> tables = new LinkedHashMap<>();
    Map<ObjectName, Map<String, String>> columns = new LinkedHashMap<>();
    for (RenameFile.Answer answer : answers) {
      if (answer.renamed() && answer.table().isEmpty()) {
        table(from, answer.from())
            .filter(old -> to.table(old).isEmpty())
            .ifPresent(old -> table(to, answer.to()).ifPresent(now -> tables.put(old, now)));
      }
    }
    for (RenameFile.Answer answer : answers) {
      if (answer.renamed() && !answer.table().isEmpty()) {
        table(to, answer.table())
            .ifPresent(now -> column(from, to, former(tables, now), now, answer, columns));
      }
    }
    return new RenameEvidence(tables, columns);
  }

  private static ObjectName former(Map<ObjectName, ObjectName> tables, ObjectName now) {
    return tables.entrySet().stream()
        .filter(entry -> entry.getValue().equals(now))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(now);
  }

  private static void column(
      Schema from,
      Schema to,
      ObjectName old,
      ObjectName now,
      RenameFile.Answer answer,
      Map<ObjectName, Map<String, String>> columns) {
    boolean fits =
        from.table(old).flatMap(table -> table.column(answer.from())).isPresent()
            && to.table(now).flatMap(table -> table.column(answer.from())).isEmpty()
            && to.table(now).flatMap(table -> table.column(answer.to())).isPresent();
    if (fits) {
      columns.computeIfAbsent(old, any -> new LinkedHashMap<>()).put(answer.from(), answer.to());
    }
  }

  private static Optional<ObjectName> table(Schema schema, String name) {
    return schema.tables().keySet().stream()
        .filter(table -> table.toString().equals(name))
        .findFirst();
  }

  /**
   * Asks until nothing is open.
   *
   * @throws ConfigurationException when something is open and nobody can be asked
   */
  public RenameEvidence settle(Schema from, Schema to) {
    while (true) {
      RenameEvidence known = known(from, to);
      Optional<Candidate> open =
          RenameCandidates.of(from, to, known).candidates().stream()
              .filter(candidate -> !answered(candidate))
              .findFirst();
      if (open.isEmpty()) {
        return known;
      }
      answers.add(asked(open.get()));
    }
  }

  private boolean answered(Candidate candidate) {
    return answers.stream()
        .anyMatch(
            answer ->
                answer.table().equals(candidate.table())
                    && answer.from().equals(candidate.from())
                    && (answer.to().equals(candidate.to()) || answer.renamed()));
  }

  private RenameFile.Answer asked(Candidate open) {
    String question = open.shown() + " goes and " + open.to() + " comes: was it renamed?";
    String answer =
        ask.choose(question, List.of(RENAMED, ANOTHER), RENAMED)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "rename-or-drop",
                        open.shown(),
                        "goes while " + open.to() + " comes, which may be a rename",
                        "say in dbmig/renames.json which it is, as "
                            + RenameFile.line(answer(open, true))
                            + " or with \"renamed\": false"));
    return answer(open, answer.equals(RENAMED));
  }

  private static RenameFile.Answer answer(Candidate open, boolean renamed) {
    return new RenameFile.Answer(open.table(), open.from(), open.to(), renamed);
  }
}
