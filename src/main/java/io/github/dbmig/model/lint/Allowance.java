package io.github.dbmig.model.lint;

/**
 * A finding that the author of a migration accepts, and why.
 *
 * @param rule the rule's id, such as {@code ZD001}
 * @param line of the words in the file, from 1
 */
public record Allowance(String rule, String reason, int line) {}
