package io.github.dbmig.tool.rawsql;

import io.github.dbmig.model.lint.Allowance;
import java.util.List;

/**
 * The option lines above {@code -- UP}.
 *
 * @param noTransaction each statement commits by itself ({@code -- dbmig:no-transaction})
 * @param allowances accepted findings ({@code -- dbmig:allow RULE reason})
 * @param plan the zero-downtime plan the file belongs to ({@code -- dbmig:plan ID}); empty for none
 */
public record RawsqlOptions(boolean noTransaction, List<Allowance> allowances, String plan) {
  public static final RawsqlOptions NONE = new RawsqlOptions(false, List.of());

  public RawsqlOptions(boolean noTransaction, List<Allowance> allowances) {
    this(noTransaction, allowances, "");
  }

  public RawsqlOptions {
    allowances = List.copyOf(allowances);
  }
}
