/**
 * What stands in the way of a change, and an order of changes that a server takes. Pure: engines
 * say by {@link io.github.dbmig.model.order.DiffRules} what they can change in place.
 */
package io.github.dbmig.model.order;
