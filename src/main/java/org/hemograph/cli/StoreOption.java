package org.hemograph.cli;

import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.EndpointAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --store URL}: another store in the place of a home. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "URL",
      description =
          "A SPARQL 1.1 endpoint to read in the place of a home; user and password, if any, in"
              + " $$HEMOGRAPH_STORE_USER and $$HEMOGRAPH_STORE_PASSWORD.")
  private @Nullable String url;

  /**
   * The store that was named.
   *
   * @throws HemographException (BAD_REQUEST) if its address is none, or only half of a login is set
   */
  Optional<EndpointAddress> address() {
    return Optional.ofNullable(url).map(StoreOption::address);
  }

  /** The store that was named, or else the home. */
  HomeAccess orHome(HomeOption home) {
    return address()
        .<HomeAccess>map(RemoteStore::at)
        .orElseGet(() -> HomeAccess.toAsk(home.home()));
  }

  private static EndpointAddress address(String url) {
    EndpointAddress address = EndpointAddress.of(url);
    String user = set("HEMOGRAPH_STORE_USER");
    String password = set("HEMOGRAPH_STORE_PASSWORD");
    if (user.isEmpty() != password.isEmpty()) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "Set both HEMOGRAPH_STORE_USER and HEMOGRAPH_STORE_PASSWORD, or none of them.");
    }
    return user.isEmpty() ? address : address.as(user, password);
  }

  private static String set(String variable) {
    return Optional.ofNullable(System.getenv(variable)).orElse("");
  }
}
