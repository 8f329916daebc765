package io.github.dbmig.maven;

import java.util.List;

/** Where a person may put a password, and what of the command line or the machine says so. */
enum SecretSource {
  OPTION,
  SETTINGS_PROPERTY,
  SETTINGS_SERVER,
  ENCRYPTED_SERVER,
  VARIABLE,
  PRODUCTION_VARIABLE,
  ENV_FILE,
  PASSWORD_FILE,
  PASSWORD_COMMAND;

  /** What is typed; {@code url} holds the password, {@code bare} does not. */
  List<String> arguments(String url, String bare) {
    return switch (this) {
      case OPTION -> List.of("-Ddbmig.url=" + url);
      case SETTINGS_SERVER, ENCRYPTED_SERVER ->
          List.of("-Ddbmig.url=" + bare, "-Ddbmig.serverId=canary");
      case PASSWORD_FILE -> List.of("-Ddbmig.url=" + bare, "-Ddbmig.passwordFile=../secret/word");
      case PASSWORD_COMMAND ->
          List.of("-Ddbmig.url=" + bare, "-Ddbmig.passwordCommand=password-store show canary");
      default -> List.of();
    };
  }

  String environmentName() {
    return this == PRODUCTION_VARIABLE ? "production" : "development";
  }
}
