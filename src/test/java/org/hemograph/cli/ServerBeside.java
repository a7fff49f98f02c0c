package org.hemograph.cli;

import java.nio.file.Path;
import org.hemograph.query.Catalogue;
import org.hemograph.serve.HemographServer;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;

/** A server on a home, announced there as {@code serve} does, within this process. */
final class ServerBeside implements AutoCloseable {
  private final Home home;
  private final EvidenceStore store;
  private final HemographServer server;

  private ServerBeside(Home home) {
    this.home = home;
    this.store = EvidenceStore.open(home);
    this.server = HemographServer.start(store, Catalogue.bundled(), 0, home);
    home.announceServer(server.address());
  }

  static ServerBeside on(Path home) {
    return new ServerBeside(new Home(home));
  }

  EvidenceStore store() {
    return store;
  }

  @Override
  public void close() {
    home.withdrawServer(server.address());
    server.stop();
    store.close();
  }
}
