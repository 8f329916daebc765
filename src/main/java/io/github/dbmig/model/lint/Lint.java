package io.github.dbmig.model.lint;

import io.github.dbmig.model.lint.column.ChangeDefault;
import io.github.dbmig.model.lint.column.DropColumn;
import io.github.dbmig.model.lint.column.DropNotNull;
import io.github.dbmig.model.lint.column.ExpressionDefault;
import io.github.dbmig.model.lint.column.JsonColumn;
import io.github.dbmig.model.lint.column.ModifyDropsAttributes;
import io.github.dbmig.model.lint.column.NumberedColumn;
import io.github.dbmig.model.lint.column.RenameColumn;
import io.github.dbmig.model.lint.column.RequiredColumn;
import io.github.dbmig.model.lint.column.SetNotNull;
import io.github.dbmig.model.lint.column.StoredGenerated;
import io.github.dbmig.model.lint.column.TypeChange;
import io.github.dbmig.model.lint.column.VolatileDefault;
import io.github.dbmig.model.lint.constraint.CheckCopy;
import io.github.dbmig.model.lint.constraint.CheckScan;
import io.github.dbmig.model.lint.constraint.DropConstraint;
import io.github.dbmig.model.lint.constraint.Exclusion;
import io.github.dbmig.model.lint.constraint.ForeignKeyCopy;
import io.github.dbmig.model.lint.constraint.ForeignKeyScan;
import io.github.dbmig.model.lint.constraint.ForeignKeyToLiveTable;
import io.github.dbmig.model.lint.constraint.InlineReferences;
import io.github.dbmig.model.lint.constraint.PrimaryKeyDirect;
import io.github.dbmig.model.lint.constraint.UniqueDirect;
import io.github.dbmig.model.lint.constraint.ValidateTooSoon;
import io.github.dbmig.model.lint.index.DropIndexNotConcurrent;
import io.github.dbmig.model.lint.index.IndexNotConcurrent;
import io.github.dbmig.model.lint.index.OutsideTransaction;
import io.github.dbmig.model.lint.index.ReindexNotConcurrent;
import io.github.dbmig.model.lint.rule.Finding;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.lint.table.AlgorithmClause;
import io.github.dbmig.model.lint.table.DropTable;
import io.github.dbmig.model.lint.table.EnumValue;
import io.github.dbmig.model.lint.table.PartitionAttach;
import io.github.dbmig.model.lint.table.PartitionDetach;
import io.github.dbmig.model.lint.table.RefreshView;
import io.github.dbmig.model.lint.table.RenameTable;
import io.github.dbmig.model.lint.table.RowSecurity;
import io.github.dbmig.model.lint.table.TableRebuild;
import io.github.dbmig.model.lint.table.TableRewrite;
import io.github.dbmig.model.lint.table.TriggerLock;
import io.github.dbmig.model.lint.table.WholeTableWrite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the statements of a migration for what would break running code or block it.
 *
 * <p>It sees what the tokens say and no more: SQL inside functions and strings is not read.
 */
public final class Lint {
  private static final String HYGIENE = "ZH001";

  private static final List<Rule> RULES =
      List.of(
          new IndexNotConcurrent(),
          new DropIndexNotConcurrent(),
          new ReindexNotConcurrent(),
          new OutsideTransaction(),
          new UniqueDirect(),
          new PrimaryKeyDirect(),
          new Exclusion(),
          new ForeignKeyScan(),
          new CheckScan(),
          new ValidateTooSoon(),
          new SetNotNull(),
          new RequiredColumn(),
          new VolatileDefault(),
          new NumberedColumn(),
          new StoredGenerated(),
          new TypeChange(),
          new PartitionAttach(),
          new PartitionDetach(),
          new RefreshView(),
          new TableRewrite(),
          new TriggerLock(),
          new AlgorithmClause(),
          new ExpressionDefault(),
          new ForeignKeyCopy(),
          new CheckCopy(),
          new ModifyDropsAttributes(),
          new ForeignKeyToLiveTable(),
          new TableRebuild(),
          new WholeTableWrite(),
          new RenameColumn(),
          new RenameTable(),
          new DropColumn(),
          new DropTable(),
          new DropNotNull(),
          new DropConstraint(),
          new EnumValue(),
          new ChangeDefault(),
          new JsonColumn(),
          new InlineReferences(),
          new RowSecurity());

  private Lint() {}

  /** The names of all rules, for reports. */
  public static List<Rule.Name> rules() {
    return RULES.stream().map(Rule::name).toList();
  }

  /**
   * What the rules find, in the order of the statements, without what an allowance accepts. An
   * allowance that accepts nothing is a note, {@code ZH001}.
   */
  public static List<Finding> check(LintInput input, LintFacts engine) {
    var found = new ArrayList<Finding>();
    Subject.of(input.statements(), engine, input.tables(), input.transaction())
        .forEachOrdered(subject -> found.addAll(check(subject)));
    return allowed(found, input.allowances());
  }

  private static List<Finding> check(Subject subject) {
    var findings = new Findings(subject);
    RULES.forEach(rule -> rule.check(subject, findings));
    return findings.all();
  }

  private static List<Finding> allowed(List<Finding> found, List<Allowance> allowances) {
    Set<String> present = new HashSet<>();
    found.forEach(finding -> present.add(finding.rule()));
    var left = new ArrayList<Finding>();
    Set<String> accepted = new HashSet<>();
    for (Allowance allowance : allowances) {
      accepted.add(allowance.rule());
      if (!present.contains(allowance.rule())) {
        left.add(unused(allowance));
      }
    }
    found.stream().filter(finding -> !accepted.contains(finding.rule())).forEach(left::add);
    left.sort(Comparator.comparingInt(Finding::statement));
    return List.copyOf(left);
  }

  private static Finding unused(Allowance allowance) {
    return new Finding(
        HYGIENE,
        Finding.Severity.NOTE,
        -1,
        allowance.line(),
        "dbmig:allow " + allowance.rule() + " accepts nothing that was found",
        "remove the line",
        false,
        Set.of());
  }
}
