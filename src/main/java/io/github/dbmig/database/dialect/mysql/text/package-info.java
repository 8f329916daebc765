/** How MySQL and MariaDB write: words, literals, names, and what a body was written under. */
package io.github.dbmig.database.dialect.mysql.text;
