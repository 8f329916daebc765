/**
 * One connection to one database: the only package that knows {@code java.sql}. What differs
 * between engines is handed in as {@link UrlForm} and {@link ErrorClasses}.
 */
package io.github.dbmig.database.session;
