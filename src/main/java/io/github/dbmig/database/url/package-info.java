/**
 * The common grammar of database URLs, without any engine's meaning. Pure; what is wrong with a URL
 * is said without any part of it, since every part may be a misplaced password.
 */
package io.github.dbmig.database.url;
