package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.UrlForm;
import java.nio.file.Path;
import java.util.List;

/** Reads a URL by whichever form knows it; errors name the place where the URL stands. */
record UrlReader(List<UrlForm> forms) {
  UrlReader {
    forms = List.copyOf(forms);
  }

  Connection read(Secret url, String source, Path base) {
    UrlForm form =
        forms.stream()
            .filter(known -> known.accepts(url))
            .findFirst()
            .orElseThrow(() -> unknown(url, source));
    return new Connection(parse(form, url, source, base), source);
  }

  /** Whether it looks like a URL at all. */
  boolean knows(Secret url) {
    return forms.stream().anyMatch(form -> form.accepts(url));
  }

  private static DatabaseUrl parse(UrlForm form, Secret url, String source, Path base) {
    try {
      return form.parse(url, base);
    } catch (ConfigurationException e) {
      throw new ConfigurationException(
          e.code(), e.subject() + " from " + source, e.what(), e.advice());
    }
  }

  private static ConfigurationException unknown(Secret url, String source) {
    boolean quoted = url.reveal().strip().matches("(?s)[\"'].*");
    return new ConfigurationException(
        "unknown-url",
        "database URL from " + source,
        quoted ? "has quotes around it" : "is of no kind that dbmig knows",
        quoted
            ? "remove the quotes"
            : "begin it with postgres://, mysql://, mariadb://, sqlite:///, file: or jdbc:");
  }
}
