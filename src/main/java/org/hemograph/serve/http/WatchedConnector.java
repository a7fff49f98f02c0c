package org.hemograph.serve.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Takes connections that {@link HangUps} can watch, and names each to the requests on it. */
public final class WatchedConnector extends ServerConnector {
  /** The attribute of a request that holds its {@link WatchedEndPoint}. */
  static final String CONNECTION = WatchedEndPoint.class.getName();

  private WatchedConnector(Server server, HttpConfiguration configuration) {
    super(server, new HttpConnectionFactory(configuration));
  }

  /** Puts watched connectors in the place of plain HTTP ones, which listen at the same address. */
  public static void replaceIn(Server server) {
    server.setConnectors(
        Arrays.stream(server.getConnectors())
            .map(connector -> watched(server, connector))
            .toArray(Connector[]::new));
  }

  private static Connector watched(Server server, Connector connector) {
    HttpConnectionFactory factory = connector.getConnectionFactory(HttpConnectionFactory.class);
    boolean plain = connector.getConnectionFactories().size() == 1 && factory != null;
    if (!plain || !(connector instanceof ServerConnector old)) {
      return connector;
    }
    HttpConfiguration configuration = factory.getHttpConfiguration();
    configuration.addCustomizer(
        (request, headers) -> {
          if (request.getConnectionMetaData().getConnection().getEndPoint()
              instanceof WatchedEndPoint connection) {
            request.setAttribute(CONNECTION, connection);
          }
          return request;
        });
    WatchedConnector watched = new WatchedConnector(server, configuration);
    watched.setHost(old.getHost());
    watched.setPort(old.getPort());
    watched.setIdleTimeout(old.getIdleTimeout());
    return watched;
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    WatchedEndPoint connection =
        new WatchedEndPoint(channel, selector, key, getScheduler(), getExecutor());
    connection.setIdleTimeout(getIdleTimeout());
    return connection;
  }
}
