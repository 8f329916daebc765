package io.github.dbmig.tool.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbmig.base.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageEditTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{ }\n",
        "{\n    \"name\": \"x\"\n}\n",
        "{\n\t\"scripts\": {\n\t\t\"a\": \"b { \\\" }\"\n\t}\n}\n",
        "{\"scripts\":{},\"name\":\"x\"}",
        "{\"deep\":{\"scripts\":{\"db:seed\":\"other\"}},\"list\":[{\"scripts\":1}]}"
      })
  void theMemberIsAddedAndTheRestStays(String before) throws IOException {
    Files.writeString(folder.resolve("package.json"), before);
    String edited = PackageEdit.of(folder).add("run it", "scripts", "db:seed").orElseThrow();
    ObjectMapper mapper = new ObjectMapper();
    var wanted = (com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree(before);
    wanted.withObject("/scripts").put("db:seed", "run it");
    assertThat(mapper.readTree(edited)).isEqualTo(wanted);
    Files.writeString(folder.resolve("package.json"), edited);
    assertThat(PackageEdit.of(folder).add("other", "scripts", "db:seed")).isEmpty();
  }

  @Test
  void theIndentIsTheFilesOwn() throws IOException {
    Files.writeString(folder.resolve("package.json"), "{\n    \"name\": \"x\"\n}\n");
    assertThat(PackageEdit.of(folder).add("c", "a", "b").orElseThrow())
        .isEqualTo("{\n    \"a\": {\n        \"b\": \"c\"\n    },\n    \"name\": \"x\"\n}\n");
  }

  @Test
  void whatIsNoObjectIsToldAndNothingIsNoError() throws IOException {
    assertThat(PackageEdit.of(folder).add("c", "a", "b")).isEmpty();
    Files.writeString(folder.resolve("package.json"), "[]");
    assertThatThrownBy(() -> PackageEdit.of(folder).add("c", "a", "b"))
        .isInstanceOf(ConfigurationException.class);
  }
}
