package io.github.dbmig.command.request;

import java.time.Duration;
import java.util.Optional;

/**
 * @param plan by id or a unique beginning of it; absent where there is only one
 * @param bake absent: 24 h in a protected environment, none elsewhere
 * @param retired nobody runs the old version of the application any more
 */
public record ContractRequest(Optional<String> plan, Optional<Duration> bake, boolean retired) {}
