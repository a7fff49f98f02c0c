package org.hemograph.serve.things;

import java.util.Comparator;
import java.util.List;
import org.hemograph.rdf.HG;
import org.jspecify.annotations.Nullable;

/** Endpoints as readers want them: primary ones first, then as their sources have them. */
final class EndpointOrder {
  private static final List<String> ROLES =
      List.of("primary", "key-secondary", "secondary", "other", "post-hoc", "not-stated");

  static final Comparator<Part> BY_ROLE =
      Comparator.<Part>comparingInt(EndpointOrder::rank)
          // What a curator tells of comes before what a registry has.
          .thenComparing(part -> !part.has(HG.verification))
          .thenComparing(part -> part.text(HG.recordKey))
          .thenComparing(Part::iri);

  private EndpointOrder() {}

  /** A smaller number for a more important one. */
  static int rank(@Nullable Part endpoint) {
    int rank = endpoint == null ? -1 : ROLES.indexOf(endpoint.code(HG.endpointRole, "endpoint"));
    return rank < 0 ? ROLES.size() : rank;
  }
}
