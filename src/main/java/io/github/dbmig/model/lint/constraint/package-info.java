/** Rules about constraints. */
package io.github.dbmig.model.lint.constraint;
