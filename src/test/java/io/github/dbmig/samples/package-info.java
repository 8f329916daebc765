/**
 * Real input: three schemas of the shape and size of public sample databases, applied by dbmig and
 * by the engines' own clients, and compared.
 */
package io.github.dbmig.samples;
