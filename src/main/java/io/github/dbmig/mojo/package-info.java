/**
 * The Maven shell: parameters in, exceptions and log lines out, one class a goal. The only floor
 * that knows Maven; {@link io.github.dbmig.mojo.Wiring} is the only class that names a tool or an
 * engine.
 */
package io.github.dbmig.mojo;
