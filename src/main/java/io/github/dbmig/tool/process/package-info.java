/**
 * Starts other programs and waits for them; the only {@link ProcessBuilder}. What the programs are
 * for is not known here.
 */
package io.github.dbmig.tool.process;
