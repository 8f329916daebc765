/**
 * Real servers for tests: unpacked from Maven artifacts in {@code target/servers}, started on first
 * use, one for each engine and JVM, gone with the JVM. Start with {@link
 * io.github.dbmig.server.EachEngine} or {@link io.github.dbmig.server.TestServer}.
 */
package io.github.dbmig.server;
