/** What a project migrates its database with: the nearest of what the detectors see. */
package io.github.dbmig.tool.project;
