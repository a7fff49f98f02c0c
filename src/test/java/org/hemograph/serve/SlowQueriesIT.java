package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that take too long, and clients that do not wait for them. */
class SlowQueriesIT {
  private static ServedFixture served;

  @BeforeAll
  static void start() {
    served = ServedFixture.inMemory();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void timeout_isAProblemThatTellsTheLimitAndWhatToDo() {
    HttpResponse<String> answer = served.get("/queries/slow.csv?timeout=0.2");
    assertEquals(503, answer.statusCode(), answer.body());
    assertFalse(answer.headers().firstValue("Retry-After").isEmpty());
    assertTrue(answer.body().contains("/errors#query-timeout\""), answer.body());
    assertTrue(answer.body().contains("within 200 ms"), answer.body());
    assertTrue(answer.body().contains("a value for below"), answer.body());
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    assertTrue(answer.headers().firstValue("ETag").isEmpty());
  }

  @Test
  void timeout_whileAJoinIsPlanned_isKept() {
    long begun = System.nanoTime();
    assertEquals(503, served.get("/queries/joined.csv?timeout=0.5").statusCode());
    assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < 20, "stopped late");
  }

  @Test
  void timeout_ofCounting_saysSo() {
    String problem = served.get("/queries/endless.csv?limit=1&offset=999999999&timeout=0.2").body();
    assertTrue(problem.contains("counting its rows did not end"), problem);
    assertTrue(problem.contains("without limit, offset and count"), problem);
  }

  @Test
  void timeout_onAPage_isAPanelBelowTheForm() {
    HttpResponse<String> page = served.html("/queries/slow?timeout=0.2");
    assertEquals(503, page.statusCode());
    assertFalse(page.headers().firstValue("Retry-After").isEmpty());
    assertTrue(page.body().contains("class=\"problem\""), page.body());
    assertTrue(page.body().contains("within 200 ms"), page.body());
    assertTrue(page.body().contains("name=\"below\""), page.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "json", "ndjson", "srj", "srx"})
  void timeout_inTheMidstOfAnAnswer_breaksIt(String suffix) throws IOException {
    try (Socket socket = ask("/queries/endless." + suffix + "?timeout=4", "close")) {
      byte[] all = readUntilBroken(socket);
      String answer = new String(all, StandardCharsets.ISO_8859_1);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer.substring(0, Math.min(300, all.length)));
      assertTrue(answer.contains("\r\nTransfer-Encoding: chunked\r\n"), answer.substring(0, 600));
      assertTrue(all.length > 100_000, "it had begun");
      assertFalse(answer.endsWith("\r\n0\r\n\r\n"), "it looks whole");
    }
    assertThrows(
        UncheckedIOException.class,
        () -> served.get("/queries/endless." + suffix + "?timeout=4"),
        "a client takes it for whole");
  }

  @Test
  void timeout_beforeTheFirstByteOfAWorkbook_isAProblem() {
    // A workbook that cannot be ended is no use to anybody; nothing of it need have left.
    HttpResponse<String> answer = served.get("/queries/slow.xlsx?timeout=0.2");
    assertEquals(503, answer.statusCode());
    assertTrue(answer.headers().firstValue("Transfer-Encoding").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "srx", "md"})
  void head_ofAnEndlessAnswer_endsWithItsHeaders(String suffix) throws IOException {
    long begun = System.nanoTime();
    HttpResponse<String> head = served.method("HEAD", "/queries/endless." + suffix);
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertTrue(head.headers().firstValue("ETag").isPresent());
    assertTrue(head.headers().firstValue("Content-Length").isEmpty());
    assertTrue(head.headers().firstValue("Server-Timing").orElse("").startsWith("bind;dur="));
    assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < 20, "it ran on");
    try (Socket socket = new Socket(served.url().getHost(), served.url().getPort())) {
      socket.setSoTimeout(20_000);
      send(
          socket,
          request("/queries/endless." + suffix, "keep-alive").replaceFirst("GET", "HEAD")
              + request("/queries/numbers.csv?below=2", "close"));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(2, all.split("HTTP/1.1 200", -1).length - 1, all);
      assertTrue(all.contains("\r\n\r\nHTTP/1.1 200"), "a body to HEAD: " + all);
    }
  }

  @Test
  void head_ofASlowAnswer_isTheProblemWithoutItsBody() {
    HttpResponse<String> head = served.method("HEAD", "/queries/slow.csv?timeout=0.2");
    assertEquals(503, head.statusCode());
    assertEquals("", head.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slow.csv",
        "slow?format=html",
        "joined.csv",
        "endless.csv?limit=1&offset=9999999999"
      })
  void hangUp_stopsTheQuery(String query) throws Exception {
    List<LogRecord> told = new ArrayList<>();
    Handler listening = listening(told);
    Logger.getLogger("").addHandler(listening);
    try {
      try (Socket socket = ask("/queries/" + query, "keep-alive")) {
        await(1);
        assertTrue(socket.isConnected());
      }
      await(0); // its own limit of 30 s is far away
      assertEquals(List.of(), told.stream().map(LogRecord::getMessage).toList());
    } finally {
      Logger.getLogger("").removeHandler(listening);
    }
  }

  @Test
  void hangUp_inTheMidstOfAnAnswer_stopsItQuietly() throws Exception {
    List<LogRecord> told = new ArrayList<>();
    Handler listening = listening(told);
    Logger.getLogger("").addHandler(listening);
    try {
      try (Socket socket = ask("/queries/endless.csv", "keep-alive")) {
        assertTrue(socket.getInputStream().readNBytes(50_000).length > 0);
      }
      await(0);
      assertEquals(List.of(), told.stream().map(LogRecord::getMessage).toList());
    } finally {
      Logger.getLogger("").removeHandler(listening);
    }
  }

  @Test
  void pipelinedRequests_areAllAnswered() throws IOException {
    try (Socket socket = new Socket(served.url().getHost(), served.url().getPort())) {
      socket.setSoTimeout(20_000);
      String slow = request("/queries/slow.csv?timeout=1.2", "keep-alive");
      String quick = request("/queries/numbers.csv?below=3", "keep-alive");
      // Sent while the first one runs and is watched: what the watch reads must not be lost.
      send(socket, slow);
      pause(600);
      send(socket, quick);
      pause(300);
      send(socket, quick.substring(0, 10));
      pause(600);
      send(socket, quick.substring(10) + request("/queries/numbers.csv?below=2", "close"));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(1, all.split("HTTP/1.1 503", -1).length - 1, all);
      assertEquals(3, all.split("HTTP/1.1 200", -1).length - 1, all);
      assertTrue(all.endsWith("n\r\n0\r\n1\r\n\r\n0\r\n\r\n") || all.endsWith("0\r\n1\r\n"), all);
    }
  }

  @Test
  void longHeadOfTheNextRequest_survivesTheWatch() throws IOException {
    try (Socket socket = new Socket(served.url().getHost(), served.url().getPort())) {
      socket.setSoTimeout(20_000);
      send(socket, request("/queries/slow.csv?timeout=1.5", "keep-alive"));
      pause(500);
      String head = "GET /queries/numbers.csv?below=2 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n";
      send(socket, head + "X-Long: " + "x".repeat(6_000) + "\r\n\r\n");
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(all.contains("HTTP/1.1 503") && all.contains("HTTP/1.1 200"), all);
    }
  }

  private static Socket ask(String path, String connection) throws IOException {
    Socket socket = new Socket(served.url().getHost(), served.url().getPort());
    socket.setSoTimeout(20_000);
    send(socket, request(path, connection));
    return socket;
  }

  private static String request(String path, String connection) {
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: " + connection + "\r\n\r\n";
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static byte[] readUntilBroken(Socket socket) {
    var read = new java.io.ByteArrayOutputStream();
    try {
      byte[] some = new byte[1 << 16];
      for (int n; (n = socket.getInputStream().read(some)) >= 0; ) {
        read.write(some, 0, n);
      }
    } catch (IOException reset) {
      // A reset is one way to break a connection.
    }
    return read.toByteArray();
  }

  /** How many threads are inside of a query. */
  private static long running() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack ->
                List.of(stack).stream()
                    .anyMatch(
                        frame ->
                            frame.getClassName().equals("org.hemograph.query.PreparedQuery")
                                && frame.getMethodName().equals("read")))
        .count();
  }

  private static void await(long many) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (running() != many && System.nanoTime() < end) {
      pause(20);
    }
    assertEquals(many, running(), "queries that run");
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Handler listening(List<LogRecord> told) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
          told.add(record);
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
