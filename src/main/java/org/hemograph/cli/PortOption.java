package org.hemograph.cli;

import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import picocli.CommandLine.Option;

/** {@code --port N}. */
final class PortOption {
  private static final int HIGHEST = 65_535;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:HEMOGRAPH_PORT:-3030}",
      description = "The port, 0 for any free one (default: $$HEMOGRAPH_PORT, else 3030).")
  private int port = 3030;

  int port() {
    if (port < 0 || port > HIGHEST) {
      throw new HemographException(
          Fault.BAD_REQUEST, "There is no port " + port + "; ports go from 0 to " + HIGHEST + ".");
    }
    return port;
  }
}
