package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.Progress;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.store.Home;
import org.hemograph.store.ServerAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ServedHomeTest {
  @TempDir private Path folder;
  private Home home;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    home = new Home(folder.resolve("home")).create();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/$/door/id", "this one", 8);
    server.setExecutor(runnable -> new Thread(runnable).start());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Promises so many bytes; where the body has fewer, the connection breaks off after it. */
  private void answer(String path, String body, int promised) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, promised);
          exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
  }

  private ServerAddress announce(int port, String instance) {
    ServerAddress address =
        new ServerAddress(URI.create("http://127.0.0.1:" + port + "/"), instance);
    home.announceServer(address);
    return address;
  }

  @Test
  void theServerThatAnnouncedItselfIsFound() {
    ServerAddress address = announce(server.getAddress().getPort(), "this one");
    assertEquals(address.url(), ServedHome.find(home).orElseThrow().address());
  }

  @Test
  void theServerOfAnotherHomeOnTheSamePortIsNot() {
    announce(server.getAddress().getPort(), "one that was killed");
    assertTrue(ServedHome.find(home).isEmpty());
    assertTrue(home.server().isEmpty(), "the stale address is gone");
  }

  @Test
  void nobodyOnThePortIsNoServer() {
    int port = server.getAddress().getPort();
    server.stop(0);
    announce(port, "this one");
    assertTrue(ServedHome.find(home).isEmpty());
    assertTrue(home.server().isEmpty(), "the stale address is gone");
  }

  @Test
  void aSuspendedServerIsWaitedForNoLongerThanSomeSeconds() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      ServerAddress address = announce(silent.getLocalPort(), "this one");
      assertTrue(ServedHome.find(home).isEmpty());
      assertEquals(address, home.server().orElseThrow(), "it may come back");
    }
  }

  @Test
  @Timeout(20)
  void anImportThatTheServerHasNotBegunToAnswerIsGivenUp() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    server.createContext(
        "/$/door/import",
        exchange -> {
          asked.countDown();
          try {
            ended.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    announce(server.getAddress().getPort(), "this one");
    ServedHome served = ServedHome.find(home).orElseThrow();
    Thread user =
        new Thread(
            () -> {
              try {
                asked.await();
                served.stopImport();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    user.start();
    HemographException e =
        assertThrows(
            HemographException.class,
            () -> served.importFrom(List.of(folder), ImportOptions.DEFAULT, Progress.none()));
    assertTrue(e.getMessage().startsWith("Stopped."), e.getMessage());
    ended.countDown();
    user.join();
  }

  @Test
  void anAnswerThatBreaksOffIsAFault() {
    answer("/$/door/export", "<a> <b> <c> <d> .\n", 100_000);
    answer("/queries/studies", "study,name\n", 100_000);
    announce(server.getAddress().getPort(), "this one");
    ServedHome served = ServedHome.find(home).orElseThrow();
    for (Outlet.Writing writing :
        List.<Outlet.Writing>of(
            o -> served.export("nquads", o),
            o ->
                served.query(
                    QueryRequest.of(Catalogue.bundled(), "studies", List.of(), "csv"), o))) {
      HemographException e =
          assertThrows(
              HemographException.class,
              () -> StandardOutput.write(new ByteArrayOutputStream(), writing));
      assertEquals(Fault.STORE_UNAVAILABLE, e.fault());
      assertTrue(e.getMessage().contains("broke off"), e.getMessage());
    }
  }
}
