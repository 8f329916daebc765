package io.github.dbmig.model.plan;

import java.util.List;
import java.util.Objects;

/**
 * Files of a phase that went into the tool's folder.
 *
 * @param at when, in UTC, ISO-8601
 * @param environment whose proof it was
 * @param proof when that database was verified and where its log stood, for people; empty where it
 *     held no rows to verify
 */
public record Promotion(
    Phase phase, String at, String environment, String proof, List<String> files) {
  public Promotion {
    Objects.requireNonNull(phase);
    Objects.requireNonNull(at);
    Objects.requireNonNull(environment);
    Objects.requireNonNull(proof);
    files = List.copyOf(files);
  }
}
