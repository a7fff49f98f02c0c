package org.hemograph.query;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/**
 * Where a store answers SPARQL, and who asks it there.
 *
 * @param url without user and password; its query string goes with every request
 * @param authorization the header of that name (RFC 7617), where the store wants one
 */
public record EndpointAddress(URI url, Optional<String> authorization) {

  /**
   * Reads an address that anybody may ask.
   *
   * @throws HemographException (BAD_REQUEST) if it is no http or https address, or holds a password
   */
  public static EndpointAddress of(String text) {
    URI url;
    try {
      url = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw wrong("is no address: " + e.getReason());
    }
    boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      throw wrong("is no http or https address; for instance http://localhost:8890/sparql");
    }
    if (url.getRawUserInfo() != null) {
      throw wrong(
          "holds a user's name or password, which others would see; give them in"
              + " HEMOGRAPH_STORE_USER and HEMOGRAPH_STORE_PASSWORD");
    }
    if (url.getRawFragment() != null) {
      throw wrong("has a fragment (#), which no server sees");
    }
    return new EndpointAddress(url, Optional.empty());
  }

  /** The same address, asked by somebody with a password (RFC 7617). */
  public EndpointAddress as(String user, String password) {
    String pair =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return new EndpointAddress(url, Optional.of("Basic " + pair));
  }

  /** The place as messages name it, without what may be a secret in the query string. */
  public String shown() {
    return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return shown();
  }

  private static HemographException wrong(String why) {
    return new HemographException(Fault.BAD_REQUEST, "The store's address " + why + ".");
  }
}
