/** What a goal is asked to do, one record a goal, checked when it is made. */
package io.github.dbmig.command.request;
