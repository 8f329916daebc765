package io.github.dbmig.command.request;

import java.util.Optional;

/**
 * @param upTo the last migration to show, by id or unique prefix
 */
public record SqlRequest(Optional<String> upTo) {}
