package io.github.dbmig.command.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of the site. */
final class Schemas {
  static final Path FOLDER = Path.of("src/site/resources/schema");

  /** What describes the goals that pass on a tool's own command. */
  static final String TOOL_COMMAND = "tool-command";

  static final List<String> TOOL_COMMANDS = List.of("push", "reset", "studio", "client");

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private Schemas() {}

  /** Every goal that has one. */
  static List<String> goals() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .filter(name -> !name.equals("common"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode text(String name) {
    try {
      return JsonText.object(Files.readString(FOLDER.resolve(name + ".json"))).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a goal's JSON, by the schema of that goal. */
  static List<String> complaints(JsonNode json) {
    String goal = json.path("goal").asText();
    String name = TOOL_COMMANDS.contains(goal) ? TOOL_COMMAND : goal;
    Path file = FOLDER.resolve(name + ".json").toAbsolutePath();
    JsonSchema schema = FACTORY.getSchema(SchemaLocation.of(file.toUri().toString()));
    return schema.validate(json).stream().map(ValidationMessage::toString).sorted().toList();
  }
}
