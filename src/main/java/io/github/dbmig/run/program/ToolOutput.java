package io.github.dbmig.run.program;

import io.github.dbmig.base.secret.Redactor;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.tool.process.ProcessResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a tool's program printed, as people may see it: no secret, no colour, only the end. */
public final class ToolOutput {
  private static final int LINES = 25;

  /** Source: ECMA-48, CSI sequences; spinners send them into pipes too. */
  private static final Pattern ESCAPES = Pattern.compile("\u001B\\[[0-9;?]*[ -/]*[@-~]");

  private ToolOutput() {}

  /** Empty when it printed nothing. */
  public static String of(ProcessResult result, DatabaseUrl url) {
    List<String> lines = new ArrayList<>();
    Stream.of(result.err(), result.out())
        .flatMap(text -> clean(text, url).lines())
        .map(String::stripTrailing)
        .filter(line -> !line.isBlank())
        .forEach(lines::add);
    if (!result.missed().isEmpty()) {
      lines.add(
          "(set here, and not passed on to tools; to pass: -Ddbmig.passVariables="
              + String.join(",", result.missed())
              + ")");
    }
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
  }

  private static String clean(String text, DatabaseUrl url) {
    List<Secret> secrets = new ArrayList<>(url.secrets());
    return Redactor.of(secrets).apply(ESCAPES.matcher(text).replaceAll("").replace('\r', '\n'));
  }
}
