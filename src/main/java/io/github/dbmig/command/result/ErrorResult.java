package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.Optional;

/** A goal that failed before it had anything else to report. */
public record ErrorResult(String goal, Optional<DbmigException> error) implements Result {}
