package org.hemograph.serve.things;

import java.util.List;
import org.apache.jena.graph.Node;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.therapy.DrugTable;
import org.hemograph.serve.therapy.TherapyMemory;

/** What several composers of this package take from a subject. */
final class KeyLinks {
  /** The condition that this evidence base is about, unless a page is about another. */
  private static final String ITP = "condition/MONDO_0008558";

  private KeyLinks() {}

  /** Everything stated with a property, as links, by name. */
  static List<Link> of(Subject subject, String property) {
    return subject.thing().objects(property).stream()
        .filter(Node::isURI)
        .map(subject::link)
        .sorted(java.util.Comparator.comparing(Link::text))
        .toList();
  }

  /** Drugs and classes as far as ITP is concerned. */
  static DrugTable table(TherapyMemory memory, Subject subject) {
    return new DrugTable(
        memory.therapies(),
        subject.values().links(),
        subject.values().links().namespaces().id(ITP));
  }
}
