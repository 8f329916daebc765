/** Plans as JSON text and back, without I/O. */
package io.github.dbmig.model.json;
