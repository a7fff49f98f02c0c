package org.hemograph.serve.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a thing that is here no more.
 *
 * @param revision the IRI of the one that removed it; empty where it was merged before it was here
 * @param time of that revision (xsd:dateTime)
 * @param successors what stands in its place, by IRI, with its label, which may be empty
 */
public record Gone(
    Optional<String> revision, Optional<String> time, Map<String, String> successors) {
  public Gone {
    successors = Collections.unmodifiableMap(new LinkedHashMap<>(successors));
  }
}
