package org.hemograph.serve.describe;

import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.serve.http.Exchange;

/**
 * Where the asker reached this service, for descriptions that need whole addresses: {@code
 * http://localhost:3030/}.
 */
public final class BaseAddress {
  /** RFC 3986, section 3.2.2, without user names and percent signs. */
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._~-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  private BaseAddress() {}

  /**
   * The address by the Host header (RFC 9110, section 7.2); ends in a slash.
   *
   * @throws HemographException (BAD_REQUEST) if the header is no host name
   */
  public static String of(Exchange exchange) {
    String host = exchange.requestHeader("Host");
    if (host.isEmpty()) {
      return "http://localhost/";
    }
    if (!HOST.matcher(host).matches()) {
      throw new HemographException(Fault.BAD_REQUEST, "The Host header is no host name.");
    }
    return "http://" + host + "/";
  }
}
