package org.hemograph.serve.structured;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/**
 * {@code /robots.txt} (RFC 9309): crawlers may read pages and data, and leave alone what makes the
 * server work. {@value #SETTING}{@code =none} keeps them out altogether.
 */
public final class RobotsDoor implements Door {
  /** The environment variable that sets who may crawl. */
  public static final String SETTING = "HEMOGRAPH_CRAWLERS";

  private static final String RULES =
      """
      User-agent: *
      Allow: /
      Disallow: /itp/
      Disallow: /sparql?
      Disallow: /search?
      Disallow: /queries/*?
      Disallow: /compare?
      Disallow: /$/
      """;

  private final boolean none;

  /** As the environment says. */
  public RobotsDoor() {
    this("none".equals(System.getenv(SETTING)));
  }

  RobotsDoor(boolean none) {
    this.none = none;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String text =
        none
            ? "User-agent: *\nDisallow: /\n"
            : RULES + "\nSitemap: " + BaseAddress.of(exchange) + "sitemap.xml\n";
    exchange
        .header("Vary", "Host")
        .header("Cache-Control", "public, max-age=3600")
        .send(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }
}
