/** The classes in a file of migrations, read without running it. */
package io.github.dbmig.tool.typeorm.source;
