/** Where the boxes of a picture stand and how lines run between them: geometry only. */
package io.github.dbmig.command.report.layout;
