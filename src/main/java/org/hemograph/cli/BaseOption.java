package org.hemograph.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --base URL}: what things and graphs are named under; terms and codes stay at ours. */
final class BaseOption {
  @Option(
      names = "--base",
      paramLabel = "URL",
      defaultValue = "${env:HEMOGRAPH_BASE}",
      description =
          "What things and graphs are named under, such as https://example.org/evidence/; the home"
              + " keeps it from its first import on (default: $$HEMOGRAPH_BASE, else"
              + " https://w3id.org/hemograph/).")
  private @Nullable String url;

  /**
   * Makes sure that the home is under the base that was named, if one was.
   *
   * @throws HemographException (BAD_REQUEST) if it is no base, or the home has another
   */
  void keepIn(Home home) {
    named().ifPresent(home::keepBase);
  }

  /** The base that was named; empty if none was. */
  Optional<Namespaces> named() {
    return Optional.ofNullable(url).filter(text -> !text.isBlank()).map(BaseOption::namespaces);
  }

  private static Namespaces namespaces(String text) {
    try {
      URI base = new URI(text.endsWith("/") ? text : text + "/");
      boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
      boolean plain =
          base.getRawQuery() == null && base.getRawFragment() == null && base.getUserInfo() == null;
      if (web && plain && base.getHost() != null && base.normalize().equals(base)) {
        return new Namespaces(base.toASCIIString());
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw new HemographException(
        Fault.BAD_REQUEST,
        "--base takes a web address that paths can follow, such as https://example.org/evidence/,"
            + " not \""
            + text
            + "\".");
  }
}
