package org.hemograph.read.ctgov;

import java.util.Optional;
import org.hemograph.read.json.JsonValue;

/** The MeSH terms that the registry assigns to conditions and interventions. */
final class MeshTerms {
  private static final String MESH = "http://id.nlm.nih.gov/mesh/";
  private static final int PADDED = 10;
  private static final int SHORT = 7;

  /**
   * Descriptors had six digits up to about 66,400 and have nine since; the registry pads all to
   * nine. Where the two meet, the number does not tell: such an id is left unresolved.
   */
  private static final int LAST_SHORT = 66_000;

  private static final int FIRST_LONG = 67_000;

  private MeshTerms() {}

  static void read(JsonValue browseModule, Mentions mentions) {
    for (JsonValue mesh : browseModule.get("meshes").items()) {
      String term = RegistryText.of(mesh.get("term"));
      if (!term.isEmpty()) {
        mentions.topic(mesh, term, descriptor(mesh.get("id").text()).map(id -> MESH + id));
      }
    }
  }

  /** The id as MeSH writes it; empty when it is none, or could be of two. */
  static Optional<String> descriptor(String id) {
    boolean padded = id.length() == PADDED;
    if (!padded && id.length() != SHORT || id.charAt(0) != 'D') {
      return Optional.empty();
    }
    int number = 0;
    for (int i = 1; i < id.length(); i++) {
      int digit = id.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Optional.empty();
      }
      number = number * 10 + digit;
    }
    if (!padded || number >= FIRST_LONG) {
      return Optional.of(id);
    }
    return number < LAST_SHORT
        ? Optional.of("D" + id.substring(PADDED - SHORT + 1))
        : Optional.empty();
  }
}
