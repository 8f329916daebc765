package io.github.dbmig.model.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Immutable collections that keep their order for printing and ignore it in {@code equals}. */
public final class Ordered {
  private Ordered() {}

  public static <K, V> Map<K, V> map(Map<K, V> from) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(from));
  }

  public static <T> Set<T> set(Collection<T> from) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(from));
  }

  /** The values by their names; a name that occurs twice is a programming error. */
  public static <K, V> Map<K, V> by(Function<V, K> name, Collection<V> values) {
    Map<K, V> named = new LinkedHashMap<>();
    for (V value : values) {
      if (named.put(name.apply(value), value) != null) {
        throw new IllegalArgumentException("twice in one schema: " + name.apply(value));
      }
    }
    return Collections.unmodifiableMap(named);
  }
}
