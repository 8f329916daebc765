/**
 * {@code .env} files and the process environment as one chain of variables. Nothing here knows what
 * a variable is for. The rules and why they are ours: ADR 6.
 */
package io.github.dbmig.tool.project.env;
