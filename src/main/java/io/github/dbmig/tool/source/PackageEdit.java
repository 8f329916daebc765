package io.github.dbmig.tool.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.dbmig.base.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds to a {@code package.json} and leaves every other character of it as it stands. */
public final class PackageEdit {
  private static final Pattern INDENT = Pattern.compile("\\{\\R([ \\t]+)\"");

  private final Path file;

  private PackageEdit(Path file) {
    this.file = file;
  }

  /** Where the file is, or would be. */
  public Path file() {
    return file;
  }

  /** Of the package in this folder. */
  public static PackageEdit of(Path folder) {
    return new PackageEdit(folder.resolve("package.json"));
  }

  /**
   * Its content with a text at {@code group.name}; empty where there is no file, or something
   * stands there already.
   *
   * @throws ConfigurationException when the file is no JSON
   */
  public Optional<String> add(String value, String group, String name) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String text = FileText.read(file);
    Places places = places(text, group, name);
    if (places.taken()) {
      return Optional.empty();
    }
    Matcher indent = INDENT.matcher(text);
    String unit = indent.find() ? indent.group(1) : "  ";
    String member = quoted(name) + ": " + quoted(value);
    String added =
        places.group() >= 0
            ? inserted(text, places.group(), member, unit.repeat(2), unit)
            : inserted(
                text,
                places.root(),
                quoted(group) + ": {\n" + unit.repeat(2) + member + "\n" + unit + "}",
                unit,
                "");
    return Optional.of(added);
  }

  /** As the first member, behind the brace at a place. */
  private static String inserted(String text, int brace, String member, String indent, String end) {
    String rest = text.substring(brace + 1);
    boolean empty = rest.stripLeading().startsWith("}");
    return text.substring(0, brace + 1)
        + "\n"
        + indent
        + member
        + (empty ? "\n" + end + rest.stripLeading() : "," + rest);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Where the opening braces stand; -1 for none. */
  private record Places(int root, int group, boolean taken) {}

  private Places places(String text, String group, String name) {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw noJson();
      }
      int root = (int) json.currentTokenLocation().getCharOffset();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals(group)) {
          return json.currentToken() == JsonToken.START_OBJECT
              ? new Places(root, (int) json.currentTokenLocation().getCharOffset(), has(json, name))
              : new Places(root, -1, true);
        }
        json.skipChildren();
      }
      return new Places(root, -1, false);
    } catch (IOException e) {
      throw noJson();
    }
  }

  private static boolean has(JsonParser json, String name) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      if (json.currentName().equals(name)) {
        return true;
      }
      json.nextToken();
      json.skipChildren();
    }
    return false;
  }

  private ConfigurationException noJson() {
    return new ConfigurationException(
        "package-json", file.toString(), "is no JSON object", "correct it");
  }
}
