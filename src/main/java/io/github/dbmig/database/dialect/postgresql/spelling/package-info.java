/** How PostgreSQL spells names, texts and objects; what every writer of its statements shares. */
package io.github.dbmig.database.dialect.postgresql.spelling;
