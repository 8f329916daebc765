package io.github.dbmig.mojo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsInPomTest {
  private static MojoExecution diff(String name, String value) {
    Xpp3Dom child = new Xpp3Dom(name);
    child.setValue(value);
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    configuration.addChild(child);
    MojoExecution execution = new MojoExecution(new Plugin(), "diff", "default-cli");
    execution.setConfiguration(configuration);
    return execution;
  }

  @ParameterizedTest
  @CsvSource({
    "from, postgres://app:word@host/db",
    "to, jdbc:sqlite:other.db",
    "url, postgres://host/db"
  })
  void aUrlIsRefusedWithoutShowingIt(String name, String value) {
    assertThatThrownBy(() -> SecretsInPom.refuse(diff(name, value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("<" + name + ">")
        .hasMessageNotContaining(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "migrations", "schema", "db/schema.sql", "${dbmig.from}"})
  void aNameOrAPathMayStandThere(String value) {
    assertThatCode(() -> SecretsInPom.refuse(diff("from", value))).doesNotThrowAnyException();
  }
}
