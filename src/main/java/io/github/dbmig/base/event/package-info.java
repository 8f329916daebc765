/** What happens while a goal works, as values; only the mojo floor decides how they look. */
package io.github.dbmig.base.event;
