package io.github.dbmig.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A network that can be cut and can fall silent, between a client and a server on this machine. */
public final class TcpProxy implements AutoCloseable {
  private static final int BUFFER = 16_384;

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Object gate = new Object();
  private final Queue<AtomicInteger> requests = new ConcurrentLinkedQueue<>();
  private boolean silent;
  private boolean refusing;

  private TcpProxy(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  /** Forwards a free port to this one. */
  public static TcpProxy to(int target) {
    try {
      ServerSocket listener = new ServerSocket(Ports.free(), 50, InetAddress.getLoopbackAddress());
      TcpProxy proxy = new TcpProxy(listener, target);
      daemon(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  /**
   * Messages from the client of the busiest connection; one that does not fit the buffer counts
   * more than once.
   */
  public int requests() {
    return requests.stream().mapToInt(AtomicInteger::get).max().orElse(0);
  }

  /** Resets every connection; new ones are served. */
  public void cut() {
    sockets.forEach(TcpProxy::reset);
  }

  /** Resets every connection, and new ones at once, until {@link #resume()}. */
  public void refuse() {
    synchronized (gate) {
      refusing = true;
    }
    cut();
  }

  /** Passes nothing on until {@link #resume()}; connections stay open. */
  public void hang() {
    synchronized (gate) {
      silent = true;
    }
  }

  public void resume() {
    synchronized (gate) {
      silent = false;
      refusing = false;
      gate.notifyAll();
    }
  }

  @Override
  public void close() {
    quietly(listener);
    resume();
    cut();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        join(listener.accept());
      } catch (IOException closed) {
        continue;
      }
    }
  }

  private void join(Socket client) throws IOException {
    synchronized (gate) {
      if (refusing) {
        reset(client);
        return;
      }
    }
    sockets.add(client);
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    sockets.add(server);
    AtomicInteger sent = new AtomicInteger();
    requests.add(sent);
    daemon(() -> pump(client, server, sent::incrementAndGet));
    daemon(() -> pump(server, client, () -> {}));
  }

  private void pump(Socket from, Socket to, Runnable passed) {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      int length;
      while ((length = in.read(buffer)) >= 0) {
        passed.run();
        awaitNoise();
        out.write(buffer, 0, length);
      }
    } catch (IOException cut) {
      reset(to);
    } finally {
      sockets.remove(from);
      quietly(from);
    }
  }

  private void awaitNoise() throws IOException {
    synchronized (gate) {
      try {
        while (silent) {
          gate.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  /** With no time to linger a close is a reset (socket(7)). */
  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException closed) {
      return;
    }
    quietly(socket);
  }

  private static void quietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException closed) {
      return;
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "tcp-proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
