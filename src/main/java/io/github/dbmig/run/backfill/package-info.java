/**
 * Fills a new column in small batches beside the running application, resumable after a kill at any
 * moment, and proves afterwards that no row differs.
 */
package io.github.dbmig.run.backfill;
