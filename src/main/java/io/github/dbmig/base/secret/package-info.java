/** Values that must never be printed, and the sieve for text that may hold one. */
package io.github.dbmig.base.secret;
