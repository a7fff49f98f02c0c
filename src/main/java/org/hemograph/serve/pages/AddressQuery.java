package org.hemograph.serve.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The query of an address being written: {@code ?about=drug/ianalumab&limit=5}, as {@code
 * application/x-www-form-urlencoded} (URL Standard, section 5.2), save that the slash of our keys
 * stays, which a query may hold (RFC 3986, section 3.4).
 */
public final class AddressQuery {
  private final StringJoiner pairs = new StringJoiner("&", "?", "").setEmptyValue("");

  /** That of parameters in their order. */
  public static String of(Map<String, List<String>> parameters) {
    AddressQuery query = new AddressQuery();
    parameters.forEach(query::all);
    return query.text();
  }

  /** Adds a parameter; nothing where it says nothing. */
  public AddressQuery one(String name, String value) {
    if (!value.isEmpty()) {
      pairs.add(encode(name) + "=" + encode(value));
    }
    return this;
  }

  /** Adds a parameter with each of its values. */
  public AddressQuery all(String name, Collection<String> values) {
    values.forEach(value -> one(name, value));
    return this;
  }

  /** With its question mark; empty without parameters. */
  public String text() {
    return pairs.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
