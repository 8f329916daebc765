package io.github.dbmig.mojo;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.project.connection.ConnectionEntry;
import io.github.dbmig.tool.project.connection.ConnectionRequest;
import io.github.dbmig.tool.project.connection.Environment;
import io.github.dbmig.tool.project.connection.ServerCredentials;
import io.github.dbmig.tool.project.connection.ToolConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** What Maven's parameters, its settings and the tool's configuration say about a database. */
final class ConnectionParameters {
  private final AbstractDatabaseMojo mojo;

  ConnectionParameters(AbstractDatabaseMojo mojo) {
    this.mojo = mojo;
  }

  ConnectionRequest request(Detection main, Environment environment) {
    return new ConnectionRequest(
        environment,
        given(),
        environments(),
        System.getenv(),
        main.dir(),
        configured(main, environment));
  }

  private ConnectionEntry given() {
    mojo.hide(List.of(secret(mojo.url), secret(mojo.password)));
    return new ConnectionEntry(
        secret(mojo.url),
        "",
        text(mojo.user),
        secret(mojo.password),
        server(text(mojo.serverId)),
        text(mojo.passwordFile),
        CommandWords.of("dbmig.passwordCommand", text(mojo.passwordCommand)));
  }

  private Map<String, ConnectionEntry> environments() {
    Map<String, ConnectionEntry> entries = new LinkedHashMap<>();
    if (mojo.environments != null) {
      mojo.environments.forEach(entry -> entries.put(entry.name(), entry(entry)));
    }
    return entries;
  }

  private ConnectionEntry entry(EnvironmentEntry entry) {
    return new ConnectionEntry(
        Secret.of(""),
        entry.urlEnv(),
        entry.user(),
        Secret.of(""),
        server(entry.serverId()),
        entry.passwordFile(),
        CommandWords.of("<passwordCommand>", entry.passwordCommand()));
  }

  /** What cannot be decrypted keeps its braces and is only reported as a problem. */
  private ServerCredentials server(String id) {
    if (id.isEmpty()) {
      return ServerCredentials.none();
    }
    Server server = mojo.session.getSettings().getServer(id);
    if (server == null) {
      throw new ConfigurationException(
          "no-server", "serverId " + id, "is no <server> of settings.xml", "add it there");
    }
    SettingsDecryptionResult result =
        mojo.decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    if (!result.getProblems().isEmpty()) {
      throw new ConfigurationException(
          "server-not-decrypted",
          "serverId " + id,
          "has a password that cannot be decrypted",
          "check settings-security.xml, and encrypt the password again");
    }
    Server plain = result.getServer();
    Secret password = Secret.of(text(plain.getPassword()));
    mojo.hide(List.of(password));
    return new ServerCredentials(id, text(plain.getUsername()), password, Secret.of(""));
  }

  private static ToolConnection configured(Detection main, Environment environment) {
    return main.config()
        .connection(environment.name())
        .map(said -> new ToolConnection(said, main.dialect().orElse(""), main.dir()))
        .orElse(ToolConnection.none(main.dir()));
  }

  private static Secret secret(Secret value) {
    return value == null ? Secret.of("") : value;
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }
}
