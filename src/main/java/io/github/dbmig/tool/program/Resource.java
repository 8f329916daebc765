package io.github.dbmig.tool.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that lie beside classes in the jar: wrappers and guards. */
public final class Resource {
  private Resource() {}

  /**
   * @param beside a class of the same package
   */
  public static String text(Class<?> beside, String name) {
    try (InputStream text = beside.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
