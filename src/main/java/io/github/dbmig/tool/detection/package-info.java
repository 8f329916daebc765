/** What a detector is asked, and what it answers: a tool, its evidence, and what is not known. */
package io.github.dbmig.tool.detection;
