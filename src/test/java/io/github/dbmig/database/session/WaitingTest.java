package io.github.dbmig.database.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.dialect.mysql.MysqlUrl;
import io.github.dbmig.database.dialect.postgresql.PostgresqlUrl;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against a socket that speaks as much of PostgreSQL's protocol as a refusal takes. */
class WaitingTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void triesAgainWhileTheServerIsStarting() throws Exception {
    try (Refusals server = new Refusals("57P03", "57P03", "28P01")) {
      assertThatThrownBy(() -> Waiting.open(server.url(), LONG))
          .isInstanceOfSatisfying(
              DatabaseException.class, e -> assertThat(e.sqlState()).isEqualTo("28P01"));
      assertThat(server.left).isEmpty();
    }
  }

  @Test
  void aWrongPasswordFailsAtOnce() throws Exception {
    try (Refusals server = new Refusals("28P01", "57P03")) {
      assertThatThrownBy(() -> Waiting.open(server.url(), LONG))
          .isInstanceOf(DatabaseException.class);
      assertThat(server.left).containsExactly("57P03");
    }
  }

  @Test
  void aDatabaseThatDoesNotExistFailsAtOnce() throws Exception {
    try (Refusals server = new Refusals("3D000", "57P03")) {
      assertThatThrownBy(() -> Waiting.open(server.url(), LONG))
          .isInstanceOf(DatabaseException.class);
      assertThat(server.left).containsExactly("57P03");
    }
  }

  @Test
  void withoutTimeThereIsOneAttempt() throws Exception {
    try (Refusals server = new Refusals("57P03", "57P03")) {
      assertThatThrownBy(() -> Waiting.open(server.url(), Duration.ZERO))
          .isInstanceOf(DatabaseException.class);
      assertThat(server.left).hasSize(1);
    }
  }

  @Test
  void nobodyAtThePortEndsWithTheTime() throws Exception {
    int port = freePort();
    Duration wait = Duration.ofMillis(300);
    for (DatabaseUrl url : List.of(postgresql(port), mysql(port))) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> Waiting.open(url, wait))
          .isInstanceOf(DatabaseException.class)
          .message()
          .doesNotContain("s3cr3tCanary");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(wait);
    }
  }

  @Test
  void aServerThatComesLateIsReached() throws Exception {
    int port = freePort();
    Thread late =
        new Thread(
            () -> {
              try {
                Thread.sleep(500);
                try (Refusals server = new Refusals(port, "28P01")) {
                  server.thread.join();
                }
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    late.start();
    assertThatThrownBy(() -> Waiting.open(postgresql(port), LONG))
        .isInstanceOfSatisfying(
            DatabaseException.class, e -> assertThat(e.sqlState()).isEqualTo("28P01"));
    late.join();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static DatabaseUrl postgresql(int port) {
    String url = "postgres://u:s3cr3tCanary@127.0.0.1:" + port + "/d?sslmode=disable";
    return new PostgresqlUrl().parse(Secret.of(url), Path.of("."));
  }

  private static DatabaseUrl mysql(int port) {
    String url = "mysql://u:s3cr3tCanary@127.0.0.1:" + port + "/d";
    return new MysqlUrl().parse(Secret.of(url), Path.of("."));
  }

  /** Refuses one connection for each state, in order. */
  private static final class Refusals implements AutoCloseable {
    private final ServerSocket socket;
    private final Deque<String> left;
    private final Thread thread;

    Refusals(String... states) throws IOException {
      this(0, states);
    }

    Refusals(int port, String... states) throws IOException {
      socket = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"));
      left = new ArrayDeque<>(List.of(states));
      thread = new Thread(this::serve);
      thread.setDaemon(true);
      thread.start();
    }

    DatabaseUrl url() {
      return postgresql(socket.getLocalPort());
    }

    private void serve() {
      while (!left.isEmpty()) {
        try (Socket client = socket.accept()) {
          refuse(client, left.peekFirst());
        } catch (IOException closed) {
          return;
        }
      }
    }

    private void refuse(Socket client, String state) throws IOException {
      DataInputStream in = new DataInputStream(client.getInputStream());
      in.readFully(new byte[in.readInt() - 4]);
      byte[] fields = ("SFATAL\0C" + state + "\0Mrefused\0\0").getBytes(StandardCharsets.UTF_8);
      left.removeFirst();
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      out.writeByte('E');
      out.writeInt(fields.length + 4);
      out.write(fields);
      out.flush();
      in.read();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
