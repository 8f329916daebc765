package io.github.dbmig.mojo;

import io.github.dbmig.base.ask.Ask;
import java.util.List;
import java.util.Optional;
import org.codehaus.plexus.components.interactivity.Prompter;
import org.codehaus.plexus.components.interactivity.PrompterException;

/** Asks through Maven's {@link Prompter}, which itself would also ask in batch mode. */
final class TerminalAsk implements Ask {
  private final Prompter prompter;

  private TerminalAsk(Prompter prompter) {
    this.prompter = prompter;
  }

  /** Somebody is there only without -B, outside of CI, and with a terminal on both ends. */
  static Ask of(Prompter prompter, boolean interactive) {
    boolean somebody = interactive && System.console() != null && System.getenv("CI") == null;
    return somebody ? new TerminalAsk(prompter) : Ask.nobody();
  }

  @Override
  public Optional<String> choose(String question, List<String> choices, String preferred) {
    try {
      return Optional.ofNullable(prompter.prompt(question, choices, preferred));
    } catch (PrompterException silent) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> text(String question) {
    try {
      return Optional.ofNullable(prompter.prompt(question)).map(String::strip);
    } catch (PrompterException silent) {
      return Optional.empty();
    }
  }
}
