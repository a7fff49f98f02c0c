package org.hemograph.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Announces a first body and closes in the middle of it; the second it sends whole. */
final class CuttingServer implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicInteger asked = new AtomicInteger();

  CuttingServer(String first, String second) throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              try {
                answer(first, first.length() / 2);
                answer(second, second.length());
              } catch (IOException e) {
                // The test is over.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void answer(String body, int sent) throws IOException {
    try (Socket connection = socket.accept()) {
      byte[] request = new byte[4096];
      int read = connection.getInputStream().read(request);
      asked.addAndGet(read > 0 ? 1 : 0);
      String answer =
          "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body.substring(0, sent);
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }
  }

  URI url() {
    return URI.create("http://localhost:" + socket.getLocalPort());
  }

  int asked() {
    return asked.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
