package io.github.dbmig.base.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static String clean(String text) {
    return Redactor.of(List.of(Secret.of("known"), Secret.of("known-longer"))).apply(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failed: postgres://u:s3cr3tCanary@h/d",
        "failed: postgres://u:p@s3cr3tCanary@h/d now",
        "failed: postgres://u:p:s3cr3tCanary@h/d",
        "failed: postgres://:s3cr3tCanary@h/d",
        "failed: postgres://u:p/s3cr3tCanary@h/d",
        "failed: jdbc:postgresql://h/d?user=u&password=s3cr3tCanary",
        "failed: libsql://h?authToken=s3cr3tCanary"
      })
  void credentialsInsideUrlsAreReplaced(String text) {
    assertThat(clean(text)).doesNotContain("s3cr3tCanary").startsWith("failed: ").contains("*****");
  }

  @Test
  void knownSecretsAreReplacedTheLongerFirst() {
    assertThat(clean("a known-longer b known c")).isEqualTo("a ***** b ***** c");
  }

  @Test
  void otherTextStays() {
    String text = "table http://example.com/a@b, mail me@example.com: 10:30";
    assertThat(clean(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password a/b@\"c\\d is wrong",
        "user=u, a%2Fb%40%22c%5Cd",
        "{\"message\" : \"a/b@\\\"c\\\\d is wrong\"}"
      })
  void aSecretIsReplacedInTextUrlsAndJson(String text) {
    Redactor redactor = Redactor.of(List.of(Secret.of("a/b@\"c\\d")));
    assertThat(redactor.apply(text)).contains("*****").doesNotContain("a/b", "a%2Fb");
  }
}
