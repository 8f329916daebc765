package io.github.dbmig.model.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.util.Locale;

/** Words of an enum as people write them: {@code "expand"}. */
final class LowerCase extends SimpleModule {
  private static final long serialVersionUID = 1L;

  LowerCase() {
    super("lower-case");
    addSerializer(Enum.class, new Words());
  }

  private static final class Words extends ToStringSerializerBase {
    private static final long serialVersionUID = 1L;

    Words() {
      super(Enum.class);
    }

    @Override
    public String valueToString(Object value) {
      return ((Enum<?>) value).name().toLowerCase(Locale.ROOT);
    }
  }
}
