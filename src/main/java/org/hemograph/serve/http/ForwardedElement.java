package org.hemograph.serve.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one proxy says in a Forwarded header (RFC 7239, section 4).
 *
 * @param parameters by their names in lower case: {@code for}, {@code host}, {@code proto} …
 */
record ForwardedElement(Map<String, String> parameters) {
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*(?<name>[A-Za-z0-9!#$%&'*+.^_`|~-]+)="
              + "(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|(?<token>[^\\s\",;]*))\\s*(?<end>[;,]|$)");

  ForwardedElement {
    parameters = Map.copyOf(parameters);
  }

  /** The elements in order, the nearest proxy's last; none if the header is malformed anywhere. */
  static List<ForwardedElement> parse(String header) {
    List<ForwardedElement> elements = new ArrayList<>();
    Map<String, String> current = new HashMap<>();
    Matcher pair = PAIR.matcher(header);
    int at = 0;
    while (at < header.length()) {
      if (!pair.find(at) || pair.start() != at) {
        return List.of();
      }
      String value =
          pair.group("quoted") == null
              ? pair.group("token")
              : pair.group("quoted").replaceAll("\\\\(.)", "$1");
      current.put(pair.group("name").toLowerCase(Locale.ROOT), value);
      if (!pair.group("end").equals(";")) {
        elements.add(new ForwardedElement(current));
        current = new HashMap<>();
      }
      at = pair.end();
    }
    return elements;
  }

  /** A parameter; empty if it was not said. */
  String said(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The address that asked the proxy, without its port (section 6); empty where it is hidden. */
  String client() {
    String node = said("for");
    return node.startsWith("[")
        ? node.replaceFirst("^\\[([^\\]]*)].*$", "$1")
        : node.replaceFirst(":[0-9]+$", "");
  }
}
