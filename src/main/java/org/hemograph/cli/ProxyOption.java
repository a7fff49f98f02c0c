package org.hemograph.cli;

import org.hemograph.serve.http.Proxies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --proxy ADDRESS}: reverse proxies whose forwarded headers count. */
final class ProxyOption {
  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      defaultValue = "${env:HEMOGRAPH_PROXY}",
      description =
          "Addresses or networks of reverse proxies, with commas between, whose Forwarded and"
              + " X-Forwarded-* headers count besides those of proxies on this machine (default:"
              + " $$HEMOGRAPH_PROXY).")
  private @Nullable String addresses;

  Proxies proxies() {
    return addresses == null ? Proxies.LOOPBACK : Proxies.parse(addresses);
  }
}
