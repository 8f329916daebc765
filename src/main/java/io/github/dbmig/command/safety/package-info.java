/** What a goal must not do unasked: changes that break running code, and what would be lost. */
package io.github.dbmig.command.safety;
