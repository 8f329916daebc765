package io.github.dbmig.run.apply;

import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;

/** One migration with all that is needed to carry it out. */
record Task(Migration migration, Direction direction, Execution.Statements work) {
  String id() {
    return migration.id();
  }
}
