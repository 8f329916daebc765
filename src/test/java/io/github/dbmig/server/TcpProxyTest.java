package io.github.dbmig.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
  private final ServerSocket server = listen();
  private final TcpProxy proxy = TcpProxy.to(server.getLocalPort());

  private static ServerSocket listen() {
    try {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    server.close();
  }

  private Socket client() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
  }

  @Test
  void passesBytesBothWays() throws IOException {
    try (Socket client = client();
        Socket other = server.accept()) {
      client.getOutputStream().write(7);
      assertThat(other.getInputStream().read()).isEqualTo(7);
      other.getOutputStream().write(8);
      assertThat(client.getInputStream().read()).isEqualTo(8);
    }
  }

  @Test
  void aCutEndsTheConnection() throws IOException {
    try (Socket client = client();
        Socket other = server.accept()) {
      other.getOutputStream().write(1);
      assertThat(client.getInputStream().read()).isEqualTo(1);
      proxy.cut();
      assertThat(ended(client)).isTrue();
    }
  }

  /** A reset or an end of stream: which one the client sees depends on what it was doing. */
  private static boolean ended(Socket client) {
    try {
      return client.getInputStream().read() < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void whatWasSentWhileSilentArrivesLater() throws IOException {
    try (Socket client = client();
        Socket other = server.accept()) {
      proxy.hang();
      other.getOutputStream().write(5);
      client.setSoTimeout(100);
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      client.setSoTimeout(0);
      proxy.resume();
      assertThat(client.getInputStream().read()).isEqualTo(5);
    }
  }

  @Test
  void refusesNewConnectionsUntilResumed() throws IOException {
    proxy.refuse();
    try (Socket client = client()) {
      assertThat(ended(client)).isTrue();
    }
    proxy.resume();
    try (Socket client = client();
        Socket other = server.accept()) {
      client.getOutputStream().write(7);
      assertThat(other.getInputStream().read()).isEqualTo(7);
    }
  }
}
