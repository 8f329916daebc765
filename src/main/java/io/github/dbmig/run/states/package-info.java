/** Where each migration stands between the disk and the database. Pure. */
package io.github.dbmig.run.states;
