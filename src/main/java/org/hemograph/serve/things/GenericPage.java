package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ThingPage;
import org.hemograph.serve.pages.ThingPage.Section;

/** The page of whatever has none of its own: its facts, the tables of its kind, and its parts. */
record GenericPage(Pages pages) implements KindPage {
  @Override
  public Set<String> types() {
    return Set.of();
  }

  @Override
  public byte[] of(Subject subject) {
    Optional<Kind> kind =
        subject.thing().objects(External.rdfType).stream()
            .filter(Node::isURI)
            .findFirst()
            .map(Node::getURI)
            .flatMap(Kind::of);
    List<Section> sections = new ArrayList<>();
    for (Kind.Table table : kind.map(Kind::tables).orElse(List.of())) {
      subject.tables().section(table, subject.iri()).ifPresent(sections::add);
    }
    // Sites and mentions come last.
    sections.addAll(new PartTables(subject.thing(), subject.values()).sections());
    return pages.thing(
        new ThingPage(subject.frame(), subject.head(), subject.facts(), sections, subject.tail()));
  }
}
