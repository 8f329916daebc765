package io.github.dbmig.database.url;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent codes of URLs, as UTF-8. Source: RFC 3986 §2.1. */
public final class Percent {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private Percent() {}

  /**
   * Resolves percent codes; {@code +} stays a plus.
   *
   * @throws io.github.dbmig.base.error.ConfigurationException when a {@code %} is not followed by
   *     two hexadecimal digits, or the bytes are not UTF-8 or hold a NUL
   */
  public static String decode(String text) {
    if (text.indexOf('\0') >= 0) {
      throw MalformedUrl.encoding("holds a NUL character");
    }
    return text.indexOf('%') < 0 ? text : decoded(text);
  }

  private static String decoded(String text) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
    for (int at = 0; at < raw.length; at++) {
      if (raw[at] == '%') {
        bytes.write(code(raw, at));
        at += 2;
      } else {
        bytes.write(raw[at]);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int code(byte[] raw, int at) {
    int high = at + 2 < raw.length ? Character.digit(raw[at + 1], 16) : -1;
    int low = at + 2 < raw.length ? Character.digit(raw[at + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw MalformedUrl.encoding("holds a % that is not followed by two hexadecimal digits");
    }
    if (high == 0 && low == 0) {
      throw MalformedUrl.encoding("holds a NUL character");
    }
    return high * 16 + low;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw MalformedUrl.encoding("holds percent codes that are not UTF-8");
    }
  }

  /** Encodes everything but letters, digits and {@code -._~}. */
  public static String encode(String text) {
    return encode(text, "");
  }

  /**
   * @param kept further ASCII characters that stay as they are
   */
  public static String encode(String text, String kept) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && (UNRESERVED.indexOf(b) >= 0 || kept.indexOf(b) >= 0)) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format("%%%02X", b & 0xff));
      }
    }
    return encoded.toString();
  }
}
