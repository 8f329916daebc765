package io.github.dbmig.tool.alembic;

import io.github.dbmig.tool.program.PythonText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a revision file, as Alembic's own template has it. */
final class RevisionText {
  /** What SQLAlchemy takes for a parameter. Source: sqlalchemy.sql.elements.TextClause. */
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):(?=\\w+(?!:))");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(?=:)");

  private RevisionText() {}

  static String of(
      String id, Optional<String> parent, String name, Instant now, String up, String down) {
    return "\"\"\""
        + PythonText.comment(name)
        + "\n\nRevision ID: "
        + id
        + "\nRevises: "
        + parent.orElse("")
        + "\nCreate Date: "
        + now
        + "\n\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\n\n"
        + "# revision identifiers, used by Alembic.\nrevision = \""
        + id
        + "\"\ndown_revision = "
        + parent.map(one -> "\"" + one + "\"").orElse("None")
        + "\nbranch_labels = None\ndepends_on = None\n\n\ndef upgrade():\n"
        + up
        + "\n\ndef downgrade():\n"
        + down;
  }

  /** The same file as another revision behind another parent. */
  static String moved(String text, String id, Optional<String> parent, Instant now) {
    String behind = parent.map(one -> "\"" + one + "\"").orElse("None");
    return text.replaceFirst("(?m)^Revision ID: .*$", "Revision ID: " + id)
        .replaceFirst("(?m)^Revises: .*$", "Revises: " + parent.orElse(""))
        .replaceFirst("(?m)^Create Date: .*$", "Create Date: " + now)
        .replaceFirst("(?m)^revision = .*$", "revision = \"" + id + "\"")
        .replaceFirst("(?m)^down_revision = .*$", "down_revision = " + behind);
  }

  /** One statement a call: several in one are one transaction. */
  static String calls(List<String> statements, boolean transactional) {
    if (statements.isEmpty()) {
      return "    pass\n";
    }
    StringBuilder text = new StringBuilder();
    String indent = transactional ? "    " : "        ";
    if (!transactional) {
      text.append("    with op.get_context().autocommit_block():\n");
    }
    for (String sql : statements) {
      text.append(indent).append("op.execute(").append(literal(sql)).append(")\n");
    }
    return text.toString();
  }

  private static String literal(String sql) {
    String kept = ESCAPED.matcher(sql).replaceAll("\\\\\\\\");
    return PythonText.literal(PARAMETER.matcher(kept).replaceAll("\\\\:"));
  }
}
