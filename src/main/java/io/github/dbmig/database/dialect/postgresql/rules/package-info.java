/** What PostgreSQL changes in place, and how it must be told the rest. Pure. */
package io.github.dbmig.database.dialect.postgresql.rules;
