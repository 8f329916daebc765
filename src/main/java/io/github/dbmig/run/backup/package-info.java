/** Dumps a database to a file, and proves that the file is whole. */
package io.github.dbmig.run.backup;
