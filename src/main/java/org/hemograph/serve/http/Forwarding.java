package org.hemograph.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds out where the asker reached the service: from {@code Forwarded} (RFC 7239), else from
 * {@code X-Forwarded-Host} and {@code -Proto}, and from {@code X-Forwarded-Prefix}. Only what
 * proxies say that we trust counts: the nearest one adds its word at the end, and what stands
 * before it counts if the address that it had it from is trusted as well. What is malformed was
 * never said.
 */
public final class Forwarding implements Filter {
  private static final String NAMED = Forwarding.class.getName() + ".named";

  private final Proxies proxies;

  public Forwarding(Proxies proxies) {
    this.proxies = proxies;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked) {
      asked.setAttribute(Reached.ATTRIBUTE, reached(asked));
      asked.setAttribute(NAMED, wasPassedOn(asked) && proxies.names(asked.getRemoteAddr()));
    }
    chain.doFilter(request, response);
  }

  /** Without any proxy: here. */
  static Reached here(HttpServletRequest request) {
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    return new Reached("http", host, "");
  }

  /** Whether somebody passed the request on, trusted or not. */
  static boolean wasPassedOn(HttpServletRequest request) {
    return List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Via")
        .stream()
        .anyMatch(name -> request.getHeader(name) != null);
  }

  /**
   * Whether a proxy that the operator named passed the request on. A proxy of this machine that
   * nobody named does not count: any program here may claim to be one, and so may a page in a
   * browser here whose own name was pointed at this machine.
   */
  static boolean wasPassedOnByNamed(HttpServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(NAMED));
  }

  private Reached reached(HttpServletRequest request) {
    Reached here = here(request);
    if (!proxies.trusts(request.getRemoteAddr())) {
      return here;
    }
    List<ForwardedElement> elements =
        ForwardedElement.parse(String.join(", ", values(request, "Forwarded")));
    List<String> clients = values(request, "X-Forwarded-For");
    String host = "";
    String scheme = "";
    if (elements.isEmpty()) {
      int hops = hops(clients);
      host = atHop(values(request, "X-Forwarded-Host"), hops);
      scheme = atHop(values(request, "X-Forwarded-Proto"), hops);
    } else {
      clients = elements.stream().map(ForwardedElement::client).toList();
      for (ForwardedElement said : last(elements, hops(clients))) {
        // The first that says it is the farthest of those we believe.
        host = host.isEmpty() ? said.said("host") : host;
        scheme = scheme.isEmpty() ? said.said("proto") : scheme;
      }
    }
    return new Reached(
        scheme.toLowerCase(Locale.ROOT).matches("https?")
            ? scheme.toLowerCase(Locale.ROOT)
            : here.scheme(),
        Reached.HOST.matcher(host).matches() ? host : here.authority(),
        prefix(last(values(request, "X-Forwarded-Prefix"), hops(clients))));
  }

  /** How many proxies, the nearest first, are trusted: at least the one that asked. */
  private int hops(List<String> clients) {
    int hops = 1;
    for (int i = clients.size() - 1; i >= 0 && proxies.trusts(clients.get(i)); i--) {
      hops++;
    }
    return hops;
  }

  /** Each proxy took a part off, the farthest one the first part. */
  private static String prefix(List<String> parts) {
    StringBuilder prefix = new StringBuilder();
    for (String part : parts) {
      String plain = part.replaceFirst("/+$", "");
      if (!plain.isEmpty() && !Reached.PREFIX.matcher(plain).matches()) {
        return "";
      }
      prefix.append(plain);
    }
    return prefix.toString();
  }

  private static String atHop(List<String> values, int hops) {
    List<String> believed = last(values, hops);
    return believed.isEmpty() ? "" : believed.get(0);
  }

  private static <T> List<T> last(List<T> all, int count) {
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  /** The members of a list header, over all its lines. */
  private static List<String> values(HttpServletRequest request, String name) {
    return Collections.list(request.getHeaders(name)).stream()
        .flatMap(line -> List.of(line.split(",")).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
