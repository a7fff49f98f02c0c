package org.hemograph.cli;

import java.io.PrintWriter;
import java.net.URI;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.serve.HemographServer;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;

/** A server in the foreground, from its ready line until the process is told to end. */
final class RunningService {
  private RunningService() {}

  /**
   * Makes sure that no server runs on the home.
   *
   * @throws HemographException (STORE_UNAVAILABLE) with the address of the one that does
   */
  static void requireUnserved(Home home) {
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

  /** Serves until SIGINT or SIGTERM. */
  static void serve(EvidenceStore store, Home home, int port, PrintWriter out) {
    HemographServer server = HemographServer.start(store, Catalogue.bundled(), port, home);
    Thread ending =
        new Thread(
            () -> {
              home.withdrawServer();
              server.stop();
              store.close();
            },
            "ending");
    Runtime.getRuntime().addShutdownHook(ending);
    home.announceServer(server.url());
    out.println("Hemograph is ready: " + shown(server.url()));
    server.join();
  }

  /** The loopback address by the name people know. */
  private static String shown(URI url) {
    return url.toString().replace("//127.0.0.1:", "//localhost:");
  }
}
