package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.project.env.EnvChain;
import io.github.dbmig.tool.project.env.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables by which projects name their database. The first place of the chain that names one
 * wins; the parts of {@code DB_HOST} and its kin may come from different places.
 *
 * @param dialect of the detected tool, for parts that do not say theirs; may be empty
 */
record VariableFamilies(EnvChain chain, String dialect) {
  private static final List<String> URLS_LAST =
      List.of(
          "SQLALCHEMY_DATABASE_URI", "POSTGRES_URL", "POSTGRES_PRISMA_URL", "TURSO_DATABASE_URL");
  private static final String[] ENGINE = {
    "DB_CONNECTION", "DB_TYPE", "DB_CLIENT", "DB_DIALECT", "DB_ENGINE"
  };
  private static final String[] DATABASE = {"DB_NAME", "DB_DATABASE"};

  private static final Map<String, String[]> PARTS =
      Map.of(
          "host", new String[] {"DB_HOST"},
          "port", new String[] {"DB_PORT"},
          "database", DATABASE,
          "user", new String[] {"DB_USER", "DB_USERNAME"},
          "password", new String[] {"DB_PASSWORD", "DB_PASS"});

  /** The URL, or the parts as one. */
  Optional<Variable> find() {
    return chain.places().stream().flatMap(place -> in(place).stream()).findFirst();
  }

  /** Whether a database is named, but no server. */
  boolean half() {
    return first(chain::find, DATABASE).isPresent();
  }

  private Optional<Variable> in(EnvChain.Place place) {
    return place
        .find("DATABASE_URL")
        .or(() -> parts(place))
        .or(() -> URLS_LAST.stream().flatMap(name -> place.find(name).stream()).findFirst());
  }

  private Optional<Variable> parts(EnvChain.Place place) {
    Optional<Variable> host = place.find("DB_HOST");
    Optional<Variable> anchor = host.isPresent() ? host : sqlite(place);
    return anchor.map(found -> new Variable(url(found.source()), found.source()));
  }

  /** A file needs no host. */
  private Optional<Variable> sqlite(EnvChain.Place place) {
    return UrlOfParts.scheme(engine()).filter("sqlite"::equals).isPresent()
        ? first(place, DATABASE)
        : Optional.empty();
  }

  private String engine() {
    return first(chain::find, ENGINE).map(Variable::text).orElse(dialect);
  }

  private Secret url(String source) {
    Map<String, Secret> values = new HashMap<>();
    PARTS.forEach(
        (part, names) ->
            first(chain::find, names).ifPresent(found -> values.put(part, found.value())));
    return UrlOfParts.of(engine(), values, source);
  }

  private static Optional<Variable> first(EnvChain.Place place, String... names) {
    return List.of(names).stream().flatMap(name -> place.find(name).stream()).findFirst();
  }
}
