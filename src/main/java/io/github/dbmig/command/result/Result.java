package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.Optional;

/** What a goal found or did. Its record components are the keys of its JSON file. */
public interface Result {
  /** The goal's name, which is also the file's: {@code run} for {@code run.json}. */
  String goal();

  /** Why the goal failed although it has something to report. */
  Optional<DbmigException> error();
}
