/**
 * What differs between two snapshots, as changes. A rename is seen by the identity of the object or
 * not at all: nothing here guesses.
 */
package io.github.dbmig.model.diff;
