/** Rules about columns. */
package io.github.dbmig.model.lint.column;
