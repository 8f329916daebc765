/** What a server can do, how it locks, and how large its tables are: the facts a plan rests on. */
package io.github.dbmig.model.server;
