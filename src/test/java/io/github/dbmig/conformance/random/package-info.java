/** Random schemas of every kind of object, in pairs that have most in common. */
package io.github.dbmig.conformance.random;
