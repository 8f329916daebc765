/**
 * From changes to a plan, as pure functions: one strategy a file, each saying what it does in which
 * phase. What no strategy covers is refused with the reason, never passed on.
 */
package io.github.dbmig.model.planner;
