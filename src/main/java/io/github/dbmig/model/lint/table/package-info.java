/** Rules about whole tables, views, types and rows. */
package io.github.dbmig.model.lint.table;
