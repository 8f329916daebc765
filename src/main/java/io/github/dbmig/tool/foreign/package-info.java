/** Runners of migrations that are recognised and named, and not driven. */
package io.github.dbmig.tool.foreign;
