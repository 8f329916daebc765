/**
 * An eighth tool: all that a new one needs is a folder like this and a line where tools are named.
 */
package io.github.dbmig.tool.dummy;
