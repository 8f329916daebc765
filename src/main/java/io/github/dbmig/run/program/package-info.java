/** Where a tool's own program works for a moment, and what it said, for people. */
package io.github.dbmig.run.program;
