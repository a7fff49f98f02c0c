package org.hemograph.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.serve.HemographServer;
import org.hemograph.serve.http.Proxies;
import org.hemograph.serve.sparql.Federation;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A home with a server in the foreground, from its ready line until the process is told to end. Two
 * threads take part in the end: that of the signal stops the server, and then waits for the one
 * that opened the store to close it.
 */
final class RunningService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningService.class);
  private static final int SECONDS_TO_CLOSE = 10;

  private final Home home;
  private final EvidenceStore store;
  private final CountDownLatch closed = new CountDownLatch(1);

  private RunningService(Home home, EvidenceStore store) {
    this.home = home;
    this.store = store;
  }

  /** Opens the store of a home that nobody serves. */
  static RunningService over(Home home) {
    requireUnserved(home);
    return new RunningService(home, EvidenceStore.open(home));
  }

  /**
   * Makes sure that no server runs on the home.
   *
   * @throws HemographException (STORE_UNAVAILABLE) with the address of the one that does
   */
  private static void requireUnserved(Home home) {
    ServedHome.find(home)
        .ifPresent(
            served -> {
              throw new HemographException(
                  Fault.STORE_UNAVAILABLE,
                  "A Hemograph serves "
                      + home.dir()
                      + " already: "
                      + served.address()
                      + " Use it, or stop it first.");
            });
  }

  EvidenceStore store() {
    return store;
  }

  /** Serves until SIGINT or SIGTERM. */
  void serve(
      int port, Catalogue catalogue, Federation federation, Proxies proxies, PrintWriter out) {
    HemographServer server =
        HemographServer.start(
            store,
            catalogue,
            HemographServer.LOOPBACK,
            port,
            Optional.of(home),
            federation,
            proxies);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "ending"));
    home.announceServer(server.address());
    out.println("Hemograph is ready: " + shown(server.url()));
    server.join();
  }

  private void end(HemographServer server) {
    try {
      home.withdrawServer(server.address());
    } catch (HemographException e) {
      LOG.warn(e.getMessage()); // the home may be gone; the server ends all the same
    }
    try {
      server.stop();
      if (!closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
        LOG.warn("The database was not closed in time; its next start mends it.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes the store; at the end of a process nobody can act on what goes wrong with that. */
  @Override
  public void close() {
    try {
      store.close();
    } catch (RuntimeException e) {
      LOG.warn("The database was not closed in order: {}", e.toString());
    } finally {
      closed.countDown();
    }
  }

  /** The loopback address by the name people know. */
  static String shown(URI url) {
    return url.toString().replace("//127.0.0.1:", "//localhost:");
  }
}
