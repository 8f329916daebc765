package io.github.dbmig.tool.script;

/**
 * A call that sends literal SQL.
 *
 * @param line where the literal begins in the file, from 1
 */
public record ScriptCall(String sql, int line) {}
