package io.github.dbmig.model.lint.rule;

import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;
import io.github.dbmig.model.statement.StatementTokens;
import io.github.dbmig.model.statement.Statements;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The statement that a rule is shown, with what surrounds it. */
public final class Subject {
  /** No rule reads further into rows that are inserted. */
  private static final int DML_TOKENS = 20_000;

  private final int index;
  private final SqlStatement statement;
  private final StatementTokens tokens;
  private final Classified classified;
  private final List<Clause> clauses;
  private final Script script;

  private Subject(int index, SqlStatement statement, Script script) {
    this.index = index;
    this.statement = statement;
    this.script = script;
    this.classified = Statements.classify(statement, script.engine().lexicon());
    int limit = classified.kind() == Kind.DML ? DML_TOKENS : Integer.MAX_VALUE;
    this.tokens = StatementTokens.head(statement, script.engine().lexicon(), limit);
    boolean named =
        target()
            .filter(found -> found.kind() == ObjectKind.TABLE)
            .flatMap(DdlTarget::name)
            .isPresent();
    this.clauses = named ? Clause.of(tokens) : List.of();
  }

  /**
   * The statements of a file, each made when it is asked for: their tokens together may be large.
   *
   * @param transaction whether the file runs in one transaction, where the engine can
   */
  public static Stream<Subject> of(
      List<SqlStatement> statements, LintFacts engine, TableFacts tables, boolean transaction) {
    var script = new Script(engine, tables, transaction);
    IntFunction<Subject> subject = i -> new Subject(i, statements.get(i), script);
    IntStream.range(0, statements.size()).mapToObj(subject).forEachOrdered(script::add);
    return IntStream.range(0, statements.size()).mapToObj(subject);
  }

  int index() {
    return index;
  }

  public StatementTokens tokens() {
    return tokens;
  }

  /** What a DDL statement is about. */
  public Optional<DdlTarget> target() {
    return classified.target();
  }

  /** What a DDL statement is about, where it does this to an object of this kind. */
  public Optional<DdlTarget> target(Verb verb, ObjectKind kind) {
    return target().filter(found -> found.verb() == verb && found.kind() == kind);
  }

  /** The clauses of an ALTER TABLE; none for any other statement. */
  public List<Clause> clauses() {
    return clauses;
  }

  /** The table that {@link #clauses} alter. */
  public QualifiedName table() {
    return target().flatMap(DdlTarget::name).orElseThrow();
  }

  public boolean engineHas(Trait trait) {
    return script.engine().has(trait);
  }

  public LintFacts engine() {
    return script.engine();
  }

  /** Whether an earlier statement of the file made the table. */
  public boolean isNew(QualifiedName table) {
    return script.isNewBefore(table, index);
  }

  public boolean isEmpty(QualifiedName table) {
    return script.tables().empty().contains(script.normal(table));
  }

  /** The name that the table had before the file. */
  QualifiedName original(QualifiedName table) {
    return script.original(table, index);
  }

  /** What is known of a column before the file runs. */
  public Optional<TableFacts.Column> column(String name) {
    return script.tables().column(script.normal(original(table())), name);
  }

  /** Whether the same transaction makes an object of this name again. */
  public boolean isReplaced(QualifiedName name) {
    return script.isReplacedAfter(name, index);
  }

  /** Whether the file gives another table this name afterwards. */
  public boolean isSucceeded(QualifiedName name) {
    return script.isSucceededAfter(name, index);
  }

  /** Whether the file itself adds this constraint as NOT VALID. */
  public boolean addsNotValid(String constraint) {
    return script.isNotValidHere(constraint);
  }

  /** Whether the engine refuses, or ignores, the statement inside a transaction. */
  public boolean mustStandOutside() {
    return classified.cannotRunInTransaction();
  }

  /** Whether the file runs in one transaction that holds its DDL too. */
  public boolean inTransaction() {
    return script.inTransaction();
  }

  /** Whether the statement forbids the engine to copy the table or to block writes. */
  public boolean asksOnline() {
    return lock("LOCK").equals("NONE") || lock("ALGORITHM").equals("INSTANT");
  }

  /** Whether a change that the engine can only do by copying blocks writes here. */
  public boolean copyBlocks() {
    boolean forbidden = lock("LOCK").equals("SHARED") || lock("LOCK").equals("EXCLUSIVE");
    return engineHas(Trait.ONLINE_COPY) ? forbidden : !asksOnline();
  }

  private String lock(String word) {
    int at = tokens.find(0, word);
    return tokens.word(tokens.at(at + 1, "=") ? at + 2 : at + 1);
  }

  /** The command that plans this change without downtime. */
  public String plan() {
    String line = statement.text().replaceAll("\\s+", " ");
    boolean fits = line.length() <= 200 && !line.contains("--") && !line.contains("#");
    return fits
        ? "mvn dbmig:zero-downtime -Ddbmig.sql=\"" + line.replace("\"", "\\\"") + "\""
        : "put the statement into change.sql and run mvn dbmig:zero-downtime"
            + " -Ddbmig.file=change.sql";
  }

  /** The statement with words put in before a token. */
  public String with(int token, String words) {
    return (tokens.text(0, token) + " " + words + " " + tokens.text(token, tokens.size())).strip();
  }
}
