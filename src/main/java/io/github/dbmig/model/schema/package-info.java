/**
 * What a database holds, as immutable records. Equality is the comparison: two schemas are the same
 * when their records are equal. Nothing here knows where an object is stored (oids, positions):
 * that is evidence of a snapshot, not part of the schema. The order of columns is kept for printing
 * and is not part of equality, since a column that was copied stands last.
 */
package io.github.dbmig.model.schema;
