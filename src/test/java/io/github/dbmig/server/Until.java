package io.github.dbmig.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another process does in its own time. */
public final class Until {
  private Until() {}

  /** Looks ten times a second; two minutes without it are a failure. */
  public static void it(BooleanSupplier isSo) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.sleep(100);
    }
  }
}
