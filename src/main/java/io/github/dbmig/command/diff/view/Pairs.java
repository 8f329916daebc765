package io.github.dbmig.command.diff.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Things of two sides, matched by a key. */
final class Pairs {
  private Pairs() {}

  /** At least one of them is there. */
  record Pair<T>(Optional<T> before, Optional<T> after) {
    T either() {
      return after.or(() -> before).orElseThrow();
    }
  }

  /** In the order after; what went stands below what stood above it before. */
  static <T, K> List<Pair<T>> of(
      Collection<T> before, Collection<T> after, Function<T, K> old, Function<T, K> now) {
    Map<K, T> former = new LinkedHashMap<>();
    before.forEach(one -> former.putIfAbsent(old.apply(one), one));
    Map<K, T> later = new LinkedHashMap<>();
    after.forEach(one -> later.putIfAbsent(now.apply(one), one));
    Map<Optional<K>, List<T>> gone = gone(former, later.keySet());
    List<Pair<T>> pairs = new ArrayList<>();
    add(gone, Optional.empty(), pairs);
    later.forEach(
        (key, value) -> {
          pairs.add(new Pair<>(Optional.ofNullable(former.get(key)), Optional.of(value)));
          add(gone, Optional.of(key), pairs);
        });
    return pairs;
  }

  /** By the one above that stays; none for those that stood first. */
  private static <T, K> Map<Optional<K>, List<T>> gone(Map<K, T> former, Set<K> later) {
    Map<Optional<K>, List<T>> gone = new LinkedHashMap<>();
    Optional<K> above = Optional.empty();
    for (Map.Entry<K, T> one : former.entrySet()) {
      if (later.contains(one.getKey())) {
        above = Optional.of(one.getKey());
      } else {
        gone.computeIfAbsent(above, any -> new ArrayList<>()).add(one.getValue());
      }
    }
    return gone;
  }

  private static <T, K> void add(
      Map<Optional<K>, List<T>> gone, Optional<K> above, List<Pair<T>> pairs) {
    gone.getOrDefault(above, List.of())
        .forEach(one -> pairs.add(new Pair<>(Optional.of(one), Optional.empty())));
  }
}
