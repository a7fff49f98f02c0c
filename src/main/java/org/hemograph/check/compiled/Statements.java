package org.hemograph.check.compiled;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/** One record's statements by subject. Repeated statements count once. For one thread. */
final class Statements {
  private static final Node SUB_CLASS_OF = RDFS.subClassOf.asNode();

  private final Map<Node, Description> descriptions = new LinkedHashMap<>();
  private @Nullable Map<Node, List<Description>> byProperty;
  private boolean beyondUs;

  Statements(Collection<Triple> triples) {
    Description last = new Description(Node.ANY);
    for (Triple triple : triples) {
      Node subject = triple.getSubject();
      if (!subject.equals(last.subject())) {
        last = descriptions.computeIfAbsent(subject, Description::new);
      }
      boolean isNew = last.add(triple.getPredicate(), triple.getObject());
      beyondUs |= triple.getObject().isTripleTerm();
      beyondUs |= isNew && triple.getPredicate().equals(SUB_CLASS_OF);
    }
  }

  /** Subclasses in the data widen the targets, and terms of terms are not for us. */
  boolean beyondUs() {
    return beyondUs;
  }

  Collection<Description> all() {
    return descriptions.values();
  }

  Description about(Node node) {
    Description found = descriptions.get(node);
    return found == null ? new Description(node) : found;
  }

  /** The nodes that have a property. Only queries ask for them, so the index is made then. */
  List<Description> having(Node property) {
    Map<Node, List<Description>> index = byProperty;
    if (index == null) {
      index = new LinkedHashMap<>();
      for (Description description : descriptions.values()) {
        for (Node p : description.properties()) {
          index.computeIfAbsent(p, x -> new ArrayList<>()).add(description);
        }
      }
      byProperty = index;
    }
    return index.getOrDefault(property, List.of());
  }
}
