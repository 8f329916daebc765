/** A plan's steps as Drizzle's migrations, with the snapshots that belong to them. */
package io.github.dbmig.tool.drizzle.plan;
