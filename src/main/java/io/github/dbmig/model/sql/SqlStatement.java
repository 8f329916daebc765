package io.github.dbmig.model.sql;

/**
 * One statement as it was written, without its terminator and without the comments around it.
 *
 * @param line of its first character in the source, from 1
 * @param column of its first character in the source, from 1
 * @param offset of its first character in the source, from 0
 */
public record SqlStatement(String text, int line, int column, int offset) {}
