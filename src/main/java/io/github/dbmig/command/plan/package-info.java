/** Plans on disk: their folder, their page for people, and what stands in their way. */
package io.github.dbmig.command.plan;
