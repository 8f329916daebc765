/**
 * Reads a project's files without running anything of it: one bounded walk, and readers of JSON,
 * TOML, INI and the few lines of YAML that matter.
 */
package io.github.dbmig.tool.source;
