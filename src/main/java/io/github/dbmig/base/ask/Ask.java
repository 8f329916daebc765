package io.github.dbmig.base.ask;

import java.util.List;
import java.util.Optional;

/** A person who can be asked, or nobody. Never asks in batch mode, in CI or without a terminal. */
public interface Ask {
  /** One of the choices, or empty where nobody can be asked. */
  Optional<String> choose(String question, List<String> choices, String preferred);

  /** The text typed, or empty where nobody can be asked. */
  Optional<String> text(String question);

  /** Nobody: batch mode. */
  static Ask nobody() {
    return new Ask() {
      @Override
      public Optional<String> choose(String question, List<String> choices, String preferred) {
        return Optional.empty();
      }

      @Override
      public Optional<String> text(String question) {
        return Optional.empty();
      }
    };
  }
}
