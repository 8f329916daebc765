/**
 * Replays a history in a throw-away database, and finds out there what a statement changes: the
 * server is the oracle.
 */
package io.github.dbmig.run.replay;
