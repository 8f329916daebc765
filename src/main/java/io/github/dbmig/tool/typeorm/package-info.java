/** TypeORM: recognised by its files, read without running them, and driven by its own program. */
package io.github.dbmig.tool.typeorm;
