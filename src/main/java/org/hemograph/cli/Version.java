package org.hemograph.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** {@code hemograph 0.1.0 (Jena 5.6.0, Java 17.0.15)}. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "hemograph "
          + number()
          + " (Jena "
          + of(org.apache.jena.query.ARQ.class)
          + ", Java "
          + Runtime.version()
          + ")"
    };
  }

  /** Ours, like {@code 0.1.0}. */
  static String number() {
    return of(Version.class);
  }

  /** What the class's jar says of itself; a class folder says nothing. */
  private static String of(Class<?> type) {
    return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("development");
  }
}
