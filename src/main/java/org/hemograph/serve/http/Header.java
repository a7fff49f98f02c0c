package org.hemograph.serve.http;

/** One header field of an answer. */
public record Header(String name, String value) {
  boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
