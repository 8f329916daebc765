package io.github.dbmig.command.target;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who runs this goal, as others who wait for it are told. */
public final class Owner {
  private static final int LONGEST = 190;

  private Owner() {}

  public static String current() {
    String text =
        System.getProperty("user.name")
            + "@"
            + host()
            + " process "
            + ProcessHandle.current().pid();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
