package io.github.dbmig.tool.process;

import io.github.dbmig.base.secret.Secret;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The variables that a child process sees: an allow list of what any program needs to run, and what
 * the invocation adds. {@code MAVEN_CMD_LINE_ARGS} and {@code MAVEN_ARGS} hold the -D values of
 * Maven's command line and never pass.
 */
final class ChildEnvironment {
  private static final Set<String> ALLOWED =
      Set.of(
          "PATH",
          "HOME",
          "USER",
          "LOGNAME",
          "SHELL",
          "LANG",
          "LANGUAGE",
          "TZ",
          "TMPDIR",
          "TEMP",
          "TMP",
          "LD_LIBRARY_PATH",
          "DYLD_LIBRARY_PATH",
          "SSL_CERT_FILE",
          "SSL_CERT_DIR",
          "NODE_EXTRA_CA_CERTS",
          "VIRTUAL_ENV",
          "PYENV_ROOT",
          "NVM_DIR",
          "NVM_BIN",
          "VOLTA_HOME",
          "PNPM_HOME",
          "BUN_INSTALL",
          "ASDF_DIR",
          "ASDF_DATA_DIR",
          "PRISMA_SCHEMA_ENGINE_BINARY",
          "PRISMA_ENGINES_MIRROR",
          "PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING",
          "PRISMA_SCHEMA_DISABLE_ADVISORY_LOCK",
          "SYSTEMROOT",
          "SYSTEMDRIVE",
          "WINDIR",
          "COMSPEC",
          "PATHEXT",
          "USERPROFILE",
          "APPDATA",
          "LOCALAPPDATA",
          "PROGRAMDATA",
          "PROGRAMFILES",
          "PROGRAMFILES(X86)");

  private static final Set<String> NEVER = Set.of("MAVEN_CMD_LINE_ARGS", "MAVEN_ARGS");

  private ChildEnvironment() {}

  static Map<String, String> of(
      Map<String, String> own, Set<String> passed, Map<String, Secret> added) {
    Map<String, String> child = new HashMap<>();
    own.forEach(
        (name, value) -> putIf(one -> allowed(one) || passed.contains(one), child, name, value));
    added.forEach((name, value) -> putIf(any -> true, child, name, value.reveal()));
    return child;
  }

  private static void putIf(
      Predicate<String> allowed, Map<String, String> child, String name, String value) {
    if (allowed.test(name) && !NEVER.contains(name.toUpperCase(Locale.ROOT))) {
      child.put(name, value);
    }
  }

  /** Windows writes names in any case. */
  private static boolean allowed(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return ALLOWED.contains(upper) || upper.startsWith("LC_");
  }
}
