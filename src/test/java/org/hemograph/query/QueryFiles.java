package org.hemograph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The fixtures of this package. */
final class QueryFiles {
  private QueryFiles() {}

  /** A file beside this class. */
  static String read(String name) {
    try (InputStream in = QueryFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No fixture " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A query of a fixture. */
  static CuratedQuery query(String name) {
    return QueryParser.parse(name, "test", name + ".rq", read(name + ".rq"));
  }
}
