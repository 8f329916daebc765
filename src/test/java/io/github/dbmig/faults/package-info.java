/**
 * What dbmig does when something dies: each migration takes effect exactly once, and a failure is
 * said clearly.
 */
package io.github.dbmig.faults;
