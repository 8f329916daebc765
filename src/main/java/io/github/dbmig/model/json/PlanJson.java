package io.github.dbmig.model.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.plan.Action;
import io.github.dbmig.model.plan.Plan;
import java.util.Arrays;

/**
 * {@code plan.json}: what {@code dbmig:zero-downtime} decided, for people to review and for later
 * goals to carry out. Fields are added, never renamed; unknown ones are passed over.
 */
public final class PlanJson {
  private static final JsonMapper MAPPER = mapper();

  private PlanJson() {}

  public static String write(Plan plan) {
    try {
      return MAPPER.writeValueAsString(plan) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @param file where the text is from, for the message
   * @throws ConfigurationException when it is not a plan
   */
  public static Plan read(String text, String file) {
    try {
      return MAPPER.readValue(text, Plan.class);
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(
          "plan-malformed",
          file,
          "is not a plan: " + e.getOriginalMessage(),
          "restore the file from version control",
          e);
    }
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addMixIn(Change.class, Kind.class)
            .addMixIn(Action.class, Kind.class)
            .addModule(new LowerCase());
    for (Class<?> family : new Class<?>[] {Change.class, Action.class}) {
      Arrays.stream(family.getPermittedSubclasses())
          .forEach(type -> builder.registerSubtypes(new NamedType(type, name(type))));
    }
    return builder.build();
  }

  private static String name(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** A sealed family's member is told by its name: {@code "kind": "renameColumn"}. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonIgnoreProperties(ignoreUnknown = true)
  private interface Kind {}
}
