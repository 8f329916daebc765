/**
 * A plan as data: phases of steps, each one transaction with its changes, statements, lock, hazards
 * and the way back. Printing, writing, testing and running it are functions of the same value.
 */
package io.github.dbmig.model.plan;
