package io.github.dbmig.database.session;

import io.github.dbmig.base.secret.Secret;
import java.nio.file.Path;

/** The ways in which people write the URL of one family of databases. */
public interface UrlForm {
  /** True for URLs this form reads, judged by their scheme alone. */
  boolean accepts(Secret url);

  /**
   * @param base the folder that relative file paths start from
   * @throws io.github.dbmig.base.error.ConfigurationException when the URL is malformed; the
   *     message never holds the URL
   */
  DatabaseUrl parse(Secret url, Path base);
}
