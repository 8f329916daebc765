/** Carries migrations out, one by one, so that at any moment it is known what took effect. */
package io.github.dbmig.run.apply;
