/** Questions to the person at the terminal, answered by the mojo floor. */
package io.github.dbmig.base.ask;
