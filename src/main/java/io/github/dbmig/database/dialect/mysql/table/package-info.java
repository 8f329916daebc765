/** A table of MySQL or MariaDB as SQL, and the ALTER that makes it another one. Pure. */
package io.github.dbmig.database.dialect.mysql.table;
