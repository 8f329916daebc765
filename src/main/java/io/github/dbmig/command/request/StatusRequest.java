package io.github.dbmig.command.request;

/**
 * @param failOnPending true where a build must break as long as a migration is pending
 */
public record StatusRequest(boolean failOnPending) {}
