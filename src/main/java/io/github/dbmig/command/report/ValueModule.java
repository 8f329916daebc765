package io.github.dbmig.command.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.dbmig.base.error.DbmigException;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** How the values that results are made of look in JSON. */
final class ValueModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  ValueModule() {
    addSerializer(new OptionalText());
    addSerializer(
        Instant.class, serializer((instant, json) -> json.writeString(instant.toString())));
    addSerializer(DbmigException.class, serializer(ValueModule::error));
  }

  private static void error(DbmigException error, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", error.code());
    json.writeStringField("message", error.what());
    json.writeStringField("object", error.subject());
    json.writeStringField("try", error.advice());
    json.writeEndObject();
  }

  private static <T> JsonSerializer<T> serializer(Writer<T> writer) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator json, SerializerProvider provider)
          throws IOException {
        writer.write(value, json);
      }
    };
  }

  @FunctionalInterface
  private interface Writer<T> {
    void write(T value, JsonGenerator json) throws IOException;
  }

  /** Nothing is {@code null}. */
  private static final class OptionalText extends StdSerializer<Optional<?>> {
    private static final long serialVersionUID = 1L;

    OptionalText() {
      super(Optional.class, false);
    }

    @Override
    public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        provider.defaultSerializeValue(value.get(), json);
      } else {
        json.writeNull();
      }
    }
  }
}
