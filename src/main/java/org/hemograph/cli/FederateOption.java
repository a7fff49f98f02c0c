package org.hemograph.cli;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.serve.sparql.Federation;
import picocli.CommandLine.Option;

/** {@code --federate URL}, as often as wanted. */
final class FederateOption {
  @Option(
      names = "--federate",
      paramLabel = "URL",
      description =
          "A SPARQL endpoint that queries may ask by SERVICE; may be given several times (default:"
              + " nobody is asked).")
  private List<String> endpoints = new ArrayList<>();

  Federation federation() {
    return Federation.with(endpoints);
  }
}
