/**
 * Reads Python settings as text: literals, paths, environment variables with their defaults, star
 * imports. Nothing is run; what is left is unknown, with why.
 */
package io.github.dbmig.tool.source.python;
