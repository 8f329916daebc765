package io.github.dbmig.tool.project.env;

import java.util.List;

/** A piece of a value: text, or a reference to another variable. */
sealed interface EnvPart {
  record Text(String text) implements EnvPart {
    @Override
    public String toString() {
      return "*****";
    }
  }

  /**
   * @param written as it stands in the file, for a bare {@code $NAME} that nobody defines: in a
   *     password it is more likely a dollar sign than a variable
   * @param emptyToo whether the fallback also stands for a variable that is set but empty
   */
  record Reference(String name, String written, boolean emptyToo, List<EnvPart> fallback)
      implements EnvPart {
    public Reference {
      fallback = List.copyOf(fallback);
    }

    @Override
    public String toString() {
      return "*****";
    }
  }
}
