package io.github.dbmig.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.model.diff.Identities;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.List;

/** A schema as text, so that it can be compared later without the database it came from. */
public final class SchemaJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private SchemaJson() {}

  /**
   * @param engine the dialect's name, such as {@code postgresql}
   * @param revision the newest migration that the schema holds; {@code none} before the first
   */
  public record Stored(
      String engine,
      String revision,
      List<String> namespaces,
      List<Table> tables,
      List<StoredObject> objects,
      List<Unseen> unseen) {
    /** What the introspector saw, without what only the server knows. */
    public Snapshot snapshot() {
      return new Snapshot(Schema.of(namespaces, tables, objects), Identities.NONE, unseen);
    }
  }

  public static String write(String engine, String revision, Snapshot snapshot) {
    Schema schema = snapshot.schema();
    try {
      return MAPPER.writeValueAsString(
              new Stored(
                  engine,
                  revision,
                  List.copyOf(schema.namespaces()),
                  List.copyOf(schema.tables().values()),
                  List.copyOf(schema.objects().values()),
                  snapshot.unseen()))
          + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @param from where the text is from, for the message
   * @throws ConfigurationException when it is no schema
   */
  public static Stored read(String text, String from) {
    try {
      return MAPPER.readValue(text, Stored.class);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new ConfigurationException(
          "schema-malformed",
          from,
          "holds no schema as this version stores it",
          "the next dbmig:run stores it anew",
          e);
    }
  }
}
