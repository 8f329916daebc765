package io.github.dbmig.tool.project.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.ExternalToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
  private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

  @TempDir Path folder;

  @BeforeEach
  void program() throws IOException {
    Files.writeString(
        folder.resolve("Say.java"),
        """
        class Say {
          public static void main(String[] words) {
            System.err.print("s3cr3tCanary on err");
            System.out.print(words[0].replace("<LF>", "\\n").replace("<CR>", "\\r")
                .replace("<ENV>", String.valueOf(System.getenv("DATABASE_URL")))
                .replace("<VAULT>", String.valueOf(System.getenv("VAULT_TOKEN"))));
            System.exit(Integer.parseInt(words[1]));
          }
        }
        """);
  }

  private String ofFile(String text) throws IOException {
    Files.writeString(folder.resolve("pw"), text);
    return Passwords.ofFile("pw", folder).reveal();
  }

  private String ofCommand(String says, int exit) {
    ConnectionRequest request =
        Requests.in(folder)
            .process("DATABASE_URL", "s3cr3tCanary")
            .process("VAULT_TOKEN", "token")
            .request();
    List<String> command = List.of(JAVA, "Say.java", says, Integer.toString(exit));
    return Passwords.ofCommand(command, request).reveal();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"pw|pw", "pw<LF>|pw", "pw<CR><LF>|pw", " p w |  p w ", "pé|pé"})
  void aFileIsThePasswordWithoutItsLineEnd(String text, String password) throws IOException {
    String written = text.replace("<LF>", "\n").replace("<CR>", "\r");
    assertThat(ofFile(written)).isEqualTo(written.replaceAll("[\\r\\n]", ""));
  }

  @Test
  void aFileThatIsNoneIsAClearError() throws IOException {
    Files.createDirectory(folder.resolve("folder"));
    for (String name : List.of("missing", "folder", "folder/../folder")) {
      assertThatThrownBy(() -> Passwords.ofFile(name, folder))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("no regular file");
    }
    assertThatThrownBy(() -> ofFile("")).hasMessageContaining("gives nothing");
    assertThatThrownBy(() -> ofFile("s3cr3tCanary\ns3cr3tCanary\n"))
        .hasMessageContaining("more than one line")
        .message()
        .doesNotContain("s3cr3tCanary");
  }

  @Test
  void aLinkToAFileIsAFile() throws IOException {
    Files.writeString(folder.resolve("target"), "pw\n");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("target"));
    assertThat(Passwords.ofFile("link", folder).reveal()).isEqualTo("pw");
  }

  @Test
  void aCommandsOutputIsThePassword() {
    assertThat(ofCommand("p w<LF>", 0)).isEqualTo("p w");
  }

  @Test
  void aCommandSeesWhatPasswordStoresNeedAndNoConnection() {
    assertThat(ofCommand("<ENV> <VAULT>", 0)).isEqualTo("null token");
  }

  @Test
  void aCommandThatFailsIsAnErrorWithoutItsOutput() {
    assertThatThrownBy(() -> ofCommand("s3cr3tCanary", 3))
        .isInstanceOf(ExternalToolException.class)
        .hasMessageContaining("dbmig.passwordCommand: failed with exit code 3")
        .message()
        .doesNotContain("s3cr3tCanary");
  }

  @Test
  void aCommandThatPrintsNothingOrTooMuchIsAnError() {
    assertThatThrownBy(() -> ofCommand("", 0)).hasMessageContaining("gives nothing");
    assertThatThrownBy(() -> ofCommand("a<LF>b", 0)).hasMessageContaining("more than one line");
  }

  @Test
  void aMissingCommandIsAClearError() {
    assertThatThrownBy(
            () -> Passwords.ofCommand(List.of("no-such-store"), Requests.in(folder).request()))
        .hasMessageContaining("no-such-store: cannot be started");
  }
}
