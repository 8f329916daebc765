package io.github.dbmig.tool.prisma;

import io.github.dbmig.tool.source.FileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schema's files, and a copy whose datasource reads dbmig's own variables: Prisma 6 keeps URLs
 * in the schema. Source: {@code pointing.md} "P6".
 *
 * @param schema a file, or a folder that is read with all below it
 */
record PrismaSources(Path schema) {
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^\\s*datasource\\s+\\w+\\s*\\{[^}]*\\}");
  private static final Pattern OTHERS =
      Pattern.compile("(?m)^\\s*(directUrl|shadowDatabaseUrl)\\s*=.*\\R?");
  private static final Pattern URL = Pattern.compile("(?m)^(\\s*)url\\s*=.*$");

  private List<Path> files() {
    if (!Files.isDirectory(schema)) {
      return List.of(schema);
    }
    try (Stream<Path> all = Files.walk(schema)) {
      return all.filter(file -> file.toString().endsWith(".prisma")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The place of the copy below a folder: a file or a folder, as the original is. */
  Path copied(Path below) {
    return Files.isDirectory(schema) ? below.resolve("schema") : below.resolve("schema.prisma");
  }

  /**
   * @param shadow whether it names a second database too
   */
  Map<Path, String> copy(Path below, boolean shadow) {
    Map<Path, String> copies = new HashMap<>();
    for (Path file : files()) {
      Path to =
          file.equals(schema)
              ? copied(below)
              : copied(below).resolve(schema.relativize(file).toString());
      copies.put(to, pointed(FileText.read(file), shadow));
    }
    return copies;
  }

  private static String pointed(String text, boolean shadow) {
    String second = shadow ? "\n  shadowDatabaseUrl = env(\"DBMIG_SHADOW\")" : "";
    String url = "$1url = env(\"DBMIG_URL\")" + second;
    return BLOCK
        .matcher(text)
        .replaceAll(
            block ->
                Matcher.quoteReplacement(
                    URL.matcher(OTHERS.matcher(block.group()).replaceAll("")).replaceAll(url)));
  }
}
