package io.github.dbmig.database.url;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One server of a URL.
 *
 * @param name a name or address, IPv6 without its brackets; empty where the URL leaves it out
 * @param port 0 where the URL leaves it out
 */
public record Host(String name, int port) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]*");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]+(%[A-Za-z0-9._-]+)?");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  /** Reads {@code name}, {@code name:port}, {@code [ipv6]} or {@code [ipv6]:port}. */
  static Host of(String text) {
    int colon = text.indexOf(':', text.startsWith("[") ? Math.max(0, text.indexOf(']')) : 0);
    String name = colon < 0 ? text : text.substring(0, colon);
    return new Host(name(name), colon < 0 ? 0 : port(text.substring(colon + 1)));
  }

  /** A host that a parameter names instead. */
  public Host named(String other) {
    return new Host(name(other), port);
  }

  /**
   * @throws io.github.dbmig.base.error.ConfigurationException unless it is 1 to 65535
   */
  public static int port(String text) {
    int port = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65_535) {
      throw MalformedUrl.encoding(
          "has a port that is not a number from 1 to 65535, or an unencoded character before it");
    }
    return port;
  }

  private static String name(String text) {
    if (text.startsWith("[") && text.endsWith("]")) {
      return ipv6(
          Percent.decode(text.substring(1, text.length() - 1).replaceFirst("%(?!25)", "%25")));
    }
    String name = Percent.decode(text);
    if (name.startsWith("/")) {
      throw MalformedUrl.of(
          "database URL",
          "names a unix socket, which the Java drivers cannot open",
          "give a host and a port, such as localhost");
    }
    if (name.indexOf(':') >= 0) {
      return ipv6(name);
    }
    if (!NAME.matcher(name).matches()) {
      throw MalformedUrl.encoding("has a host with a character that host names do not have");
    }
    return name;
  }

  private static String ipv6(String text) {
    if (!IPV6.matcher(text).matches()) {
      throw MalformedUrl.of(
          "database URL", "has brackets around something that is no IPv6 address", "write [::1]");
    }
    return text;
  }

  /** True for this machine. */
  public boolean loopback() {
    return List.of("localhost", "::1", "0:0:0:0:0:0:0:1").contains(name)
        || name.matches("127\\.[0-9]+\\.[0-9]+\\.[0-9]+");
  }

  /** Brackets around IPv6, as URLs want it. */
  public String inUrl() {
    String shown = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
    return port == 0 ? shown : shown + ":" + port;
  }

  /** The same host with a port, and {@code localhost} where it had no name. */
  public Host orDefault(int defaultPort) {
    return new Host(name.isEmpty() ? "localhost" : name, port == 0 ? defaultPort : port);
  }
}
