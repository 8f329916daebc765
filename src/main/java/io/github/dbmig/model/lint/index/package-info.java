/** Rules about indexes, and about statements that stand outside a transaction. */
package io.github.dbmig.model.lint.index;
