package org.hemograph.serve.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/**
 * Whose word counts about where a request came in: reverse proxies on this machine, and those that
 * the operator named. Names are not looked up, so that nobody who answers for a name gets in.
 *
 * @param networks besides the loopback addresses
 */
public record Proxies(List<Network> networks) {
  /** Only proxies on this machine. */
  public static final Proxies LOOPBACK = new Proxies(List.of());

  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  /**
   * Addresses that begin alike.
   *
   * @param start the address, 4 or 16 bytes
   * @param bits how many of its bits count
   */
  public record Network(List<Byte> start, int bits) {
    public Network {
      start = List.copyOf(start);
    }

    boolean holds(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (bytes.length != start.size()) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((bytes[bit / 8] & mask) != (start.get(bit / 8) & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  public Proxies {
    networks = List.copyOf(networks);
  }

  /**
   * Reads {@code 10.0.0.0/8, 2001:db8::7}: addresses and networks (RFC 4632, RFC 4291 section 2.3).
   *
   * @throws HemographException (BAD_REQUEST) with the one that is neither
   */
  public static Proxies parse(String list) {
    List<Network> networks = new ArrayList<>();
    for (String one : list.split("[,\\s]+")) {
      if (!one.isEmpty()) {
        networks.add(network(one));
      }
    }
    return new Proxies(networks);
  }

  private static Network network(String text) {
    int slash = text.indexOf('/');
    byte[] bytes = bytes(slash < 0 ? text : text.substring(0, slash));
    String length = slash < 0 ? String.valueOf(bytes.length * 8) : text.substring(slash + 1);
    if (bytes.length == 0
        || !length.matches("[0-9]{1,3}")
        || Integer.parseInt(length) > bytes.length * 8) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "\""
              + text
              + "\" is no proxy: give an address like 10.0.0.7 or a network like"
              + " 10.0.0.0/8 (names are not looked up).");
    }
    List<Byte> start = new ArrayList<>();
    for (byte b : bytes) {
      start.add(b);
    }
    return new Network(start, Integer.parseInt(length));
  }

  /** Whether a peer of that address is one of them; an address in brackets is read as well. */
  boolean trusts(String address) {
    byte[] bytes = bytes(address.replaceAll("^\\[|]$", ""));
    if (bytes.length == 0) {
      return false;
    }
    try {
      InetAddress peer = InetAddress.getByAddress(bytes);
      return peer.isLoopbackAddress() || names(peer);
    } catch (UnknownHostException e) {
      return false; // no length that addresses have
    }
  }

  /** Whether the operator named it, so that it counts for more than being on this machine. */
  boolean names(String address) {
    byte[] bytes = bytes(address.replaceAll("^\\[|]$", ""));
    try {
      return bytes.length > 0 && names(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) {
      return false; // no length that addresses have
    }
  }

  private boolean names(InetAddress peer) {
    return networks.stream().anyMatch(n -> n.holds(peer));
  }

  /** No bytes if it is no address; a name is none. */
  private static byte[] bytes(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      return new byte[0];
    }
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      return new byte[0];
    }
  }
}
