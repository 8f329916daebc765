package io.github.dbmig.tool.process;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends a program and everything that it started. */
final class ProcessTree {
  private static final long GRACE_MILLIS = 2000;

  private ProcessTree() {}

  /** Asks all of them to end, and kills those that have not after two seconds. */
  static void kill(Process process) {
    List<ProcessHandle> family = family(process);
    family.forEach(ProcessHandle::destroy);
    if (!ended(family)) {
      Stream.concat(family.stream(), family(process).stream())
          .forEach(ProcessHandle::destroyForcibly);
      ended(family);
    }
  }

  private static List<ProcessHandle> family(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  private static boolean ended(List<ProcessHandle> family) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
    boolean interrupted = false;
    while (family.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return family.stream().noneMatch(ProcessHandle::isAlive);
  }
}
