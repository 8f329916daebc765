package io.github.dbmig.tool;

import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes the steps of a zero-downtime plan as migrations of a tool. */
public interface PlanWriter {
  /**
   * One file for each step of a phase, in the tool's format, under names that stand outside of the
   * tool's own folder.
   */
  List<NewFile> drafts(Plan plan, Phase phase, Path folder);

  /**
   * The same files as the newest migrations of the tool's folder, in order.
   *
   * @param drafts what {@link #drafts} gave, as people may have edited it since
   */
  List<NewFile> promote(Plan plan, Phase phase, List<NewFile> drafts, Path folder, Instant now);
}
