package io.github.dbmig.mojo;

import io.github.dbmig.base.ask.Ask;
import java.io.Console;
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
    boolean somebody = interactive && terminal() && !inContinuousIntegration();
    return somebody ? new TerminalAsk(prompter) : Ask.nobody();
  }

  /** From Java 22 on there is a console without a terminal too, and it can be asked which. */
  private static boolean terminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }

  private static boolean inContinuousIntegration() {
    String mark = System.getenv("CI");
    return mark != null && !mark.isBlank() && !mark.equals("false");
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
