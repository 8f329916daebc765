/**
 * What can go wrong, sorted by who can act on it. Nothing here knows a database, a tool or Maven.
 */
package io.github.dbmig.base.error;
