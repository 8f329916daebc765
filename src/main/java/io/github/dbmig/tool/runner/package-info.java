/**
 * Package managers and virtual environments: which one a project uses, and how a tool is started
 * with it, as data. Nothing is started here.
 */
package io.github.dbmig.tool.runner;
