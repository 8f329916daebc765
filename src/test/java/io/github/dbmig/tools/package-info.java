/** The real tools on real databases: what dbmig does with them, judged by the tools themselves. */
package io.github.dbmig.tools;
