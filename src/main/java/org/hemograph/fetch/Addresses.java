package org.hemograph.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/**
 * Where the sources are.
 *
 * @param ctgov the ClinicalTrials.gov API, version 2
 * @param eutils the E-utilities of the National Library of Medicine
 */
public record Addresses(URI ctgov, URI eutils) {
  private static final String CTGOV = "https://clinicaltrials.gov/api/v2";
  private static final String EUTILS = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils";

  /**
   * The public addresses, or a mirror's.
   *
   * @throws HemographException (BAD_CONFIGURATION) if one is no address of a web server
   */
  public static Addresses of(@Nullable String ctgov, @Nullable String eutils) {
    return new Addresses(
        address("HEMOGRAPH_CTGOV_URL", ctgov, CTGOV),
        address("HEMOGRAPH_EUTILS_URL", eutils, EUTILS));
  }

  /**
   * Whether a key may be sent to the E-utilities: nobody on the way can read it, as they are asked
   * by https or on this machine.
   */
  public boolean takeKeys() {
    return "https".equalsIgnoreCase(eutils.getScheme()) || isLoopback(eutils.getHost());
  }

  /**
   * By its name or number as written: asking for the number of a name could be answered falsely.
   */
  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  private static URI address(String name, @Nullable String told, String standard) {
    String text = told == null || told.isBlank() ? standard : told.strip();
    try {
      URI address = new URI(text.replaceAll("/+$", ""));
      String scheme = String.valueOf(address.getScheme());
      if (scheme.matches("(?i)https?")
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw new HemographException(
        Fault.BAD_CONFIGURATION,
        "The environment variable "
            + name
            + " is no address of a web server; one looks like "
            + standard);
  }
}
