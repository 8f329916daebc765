/**
 * Pairs of schemas as folders, each made equal to the other by the product's own diff and judged by
 * programs that know nothing of it. Run with {@code ./mvnw -Pconformance verify}.
 */
package io.github.dbmig.conformance;
