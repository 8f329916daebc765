/**
 * What a rule of the lint is, what it is shown, and what it says. The rules themselves are in the
 * rooms beside this one.
 */
package io.github.dbmig.model.lint.rule;
