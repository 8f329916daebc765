/** What the goals of a zero-downtime plan found or did. */
package io.github.dbmig.command.result.plan;
