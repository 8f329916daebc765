package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.secret.Secret;

/**
 * A {@code <server>} of settings.xml, decrypted.
 *
 * @param id empty where none is meant
 * @param url of its {@code <configuration>}, empty where there is none
 */
public record ServerCredentials(String id, String user, Secret password, Secret url) {
  public static ServerCredentials none() {
    return new ServerCredentials("", "", Secret.of(""), Secret.of(""));
  }
}
