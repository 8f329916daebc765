package io.github.dbmig.model.lint.rule;

/**
 * The words of a finding.
 *
 * @param token where in the statement it is about
 * @param message what happens, on which object
 * @param tryThis a statement or a command
 */
public record Remark(int token, String message, String tryThis) {}
