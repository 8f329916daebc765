/** A program to start, as a value; {@code tool.process} is what starts it. */
package io.github.dbmig.base.invocation;
