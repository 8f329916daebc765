package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.UrlForm;
import io.github.dbmig.tool.ConfigConnection;
import io.github.dbmig.tool.project.env.EnvChain;
import io.github.dbmig.tool.project.env.EnvFile;
import io.github.dbmig.tool.project.env.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the database that is meant; the first place that names one wins.
 *
 * <p>Default environment: Maven's parameters, its entry of {@code <environments>}, the process
 * environment, {@code .env.E.local}, {@code .env.E}, {@code .env.local}, {@code .env}, the tool's
 * configuration. An environment E that was named: its entry, {@code E_DATABASE_URL}, {@code
 * .env.E.local}, {@code .env.E}, and nothing else. Production where a goal defaults to it: as
 * named, and Maven's parameters and the unprefixed variables of the process besides, never those of
 * the project's unnamed {@code .env} files.
 */
public final class ConnectionResolver {
  private final ConnectionRequest request;
  private final UrlReader reader;

  private ConnectionResolver(ConnectionRequest request, UrlReader reader) {
    this.request = request;
    this.reader = reader;
  }

  /**
   * @throws ConfigurationException when nothing names a database, something names half of one, or a
   *     URL cannot be read; never with a value in it
   */
  public static Connection resolve(ConnectionRequest request, List<UrlForm> forms) {
    return new ConnectionResolver(request, new UrlReader(forms)).resolve();
  }

  private Connection resolve() {
    refuseUrlBesideName();
    return places().stream()
        .flatMap(place -> place.get().stream())
        .findFirst()
        .orElseThrow(() -> NothingFound.in(request, halfNamed()));
  }

  private List<Supplier<Optional<Connection>>> places() {
    Environment environment = request.environment();
    if (!environment.isDefault()) {
      return List.of(this::entry, this::prefixed, () -> variables(namedFiles()));
    }
    if (environment.isProtected()) {
      return List.of(
          this::parameters, this::entry, this::prefixed, () -> variables(withProcess(true)));
    }
    return List.of(this::parameters, this::entry, () -> variables(withProcess(false)), this::tool);
  }

  /** Two places that say where would leave one of them unheard. */
  private void refuseUrlBesideName() {
    Environment environment = request.environment();
    if (!environment.isDefault() && !request.parameters().url().isEmpty()) {
      throw new ConfigurationException(
          "url-beside-environment",
          "dbmig.url",
          "is not used for the environment "
              + environment.name()
              + ", whose database has places of its own",
          "set " + environment.urlVariable() + " instead, or leave dbmig.env out");
    }
  }

  private Optional<Connection> parameters() {
    return named(request.parameters(), "dbmig.url", ConnectionEntry.none());
  }

  private Optional<Connection> entry() {
    String name = request.environment().name();
    return Optional.ofNullable(request.environments().get(name))
        .flatMap(entry -> named(entry, "<environments> " + name, entry));
  }

  private Optional<Connection> named(ConnectionEntry entry, String source, ConnectionEntry login) {
    if (!entry.url().isEmpty()) {
      return Optional.of(read(entry.url(), source, login));
    }
    if (!entry.urlVariable().isBlank()) {
      Variable variable =
          EnvChain.of(request.process(), List.of())
              .find(entry.urlVariable())
              .orElseThrow(() -> NothingFound.variable(entry.urlVariable(), source));
      return Optional.of(read(variable.value(), variable.source(), login));
    }
    ServerCredentials server = entry.server();
    return server.url().isEmpty()
        ? Optional.empty()
        : Optional.of(read(server.url(), "server " + server.id() + " in settings.xml", login));
  }

  private Optional<Connection> prefixed() {
    return EnvChain.of(request.process(), List.of())
        .find(request.environment().urlVariable())
        .map(found -> read(found.value(), found.source(), credentials()));
  }

  private Optional<Connection> variables(EnvChain chain) {
    String prefixed = request.environment().urlVariable();
    return chain.places().stream()
        .flatMap(place -> place.find(prefixed).stream())
        .findFirst()
        .filter(found -> !request.environment().name().equals(Environment.DEVELOPMENT))
        .or(() -> new VariableFamilies(chain, request.tool().dialect()).find())
        .or(() -> ofTool(chain))
        .map(found -> read(found.value(), found.source(), credentials()));
  }

  /** A variable that only the tool's configuration knows. */
  private Optional<Variable> ofTool(EnvChain chain) {
    return request.environment().isDefault()
        ? request.tool().config().variables().stream()
            .flatMap(name -> chain.find(name).stream())
            .filter(found -> reader.knows(found.value()))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Connection> tool() {
    ConfigConnection tool = request.tool().config();
    if (tool.url().isPresent()) {
      return Optional.of(read(tool.url().get(), tool.source(), credentials()));
    }
    Map<String, Secret> parts = tool.parts();
    return parts.containsKey("database")
        ? Optional.of(
            read(
                UrlOfParts.of(request.tool().dialect(), parts, tool.source()),
                tool.source(),
                credentials()))
        : Optional.empty();
  }

  /** User and password for a URL that stands elsewhere. */
  private ConnectionEntry credentials() {
    return request
        .environments()
        .getOrDefault(request.environment().name(), ConnectionEntry.none());
  }

  /** Maven's parameters go over all others where they count at all. */
  private Connection read(Secret url, String source, ConnectionEntry entry) {
    boolean ofTool = url.reveal().strip().startsWith("file:");
    var base = ofTool ? request.tool().base() : request.directory();
    Connection found = Credentials.over(reader.read(url, source, base), entry, request);
    return request.environment().isDefault()
        ? Credentials.over(found, request.parameters(), request)
        : found;
  }

  private EnvChain namedFiles() {
    return EnvChain.ofFiles(request.process(), files(false));
  }

  private EnvChain withProcess(boolean namedOnly) {
    return EnvChain.of(request.process(), files(!namedOnly));
  }

  private List<EnvFile> files(boolean unnamed) {
    return EnvFileNames.of(request.environment(), unnamed).stream()
        .flatMap(name -> EnvFile.read(request.directory().resolve(name)).stream())
        .toList();
  }

  private boolean halfNamed() {
    EnvChain chain =
        request.environment().isDefault()
            ? withProcess(request.environment().isProtected())
            : namedFiles();
    return new VariableFamilies(chain, "").half();
  }
}
