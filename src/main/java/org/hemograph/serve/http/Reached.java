package org.hemograph.serve.http;

import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/**
 * Where the asker reached this service: at a proxy in front of it, or here.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority host and port as the asker wrote them; empty where there was no Host header
 * @param prefix of all paths, as the proxy has them: empty, or like {@code /evidence}
 */
public record Reached(String scheme, String authority, String prefix) {
  /** The attribute of a request that holds it. */
  static final String ATTRIBUTE = Reached.class.getName();

  /** RFC 3986, section 3.2.2, without user names and percent signs. */
  static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._~-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  /** Path steps without anything that would need care in HTML or a header. */
  static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,99}){1,9}");

  /** The address of the service, which ends in a slash; {@code https://example.org/evidence/}. */
  public String base() {
    if (authority.isEmpty()) {
      return scheme + "://localhost" + prefix + "/";
    }
    if (!HOST.matcher(authority).matches()) {
      throw new HemographException(Fault.BAD_REQUEST, "The Host header is no host name.");
    }
    return scheme + "://" + authority + prefix + "/";
  }

  /**
   * What tells two ways to this service apart: pages name their own address in full, and begin
   * local ones with the prefix. Unlike {@link #base} of any Host header, also one that is no host.
   */
  public String way() {
    return scheme + "://" + authority + prefix;
  }

  /** A local address as the asker has to write it; others stay as they are. */
  public String local(String address) {
    return !prefix.isEmpty() && isLocal(address) ? prefix + address : address;
  }

  /** The same for a Link header (RFC 8288, section 3), whose addresses stand in angle brackets. */
  String links(String header) {
    return prefix.isEmpty() ? header : header.replaceAll("<(?=/(?!/))", "<" + prefix);
  }

  static boolean isLocal(String address) {
    return address.startsWith("/") && !address.startsWith("//");
  }
}
