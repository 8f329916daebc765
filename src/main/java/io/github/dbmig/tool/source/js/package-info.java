/**
 * Reads JavaScript and TypeScript configurations as text: literals, constants, paths, environment
 * variables with their defaults, re-exports. Nothing is run; what is left is unknown, with why.
 */
package io.github.dbmig.tool.source.js;
