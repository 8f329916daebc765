/** Check sums of text: what tells that it is the same. */
package io.github.dbmig.base.hash;
