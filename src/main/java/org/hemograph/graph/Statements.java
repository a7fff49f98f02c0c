package org.hemograph.graph;

import java.util.Collection;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.hemograph.model.Entry;
import org.hemograph.model.Provenance;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Where writers put what they have to say: statements about one subject after the other. */
final class Statements {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final Iris iris;
  private final RDFHandler handler;

  Statements(Iris iris, RDFHandler handler) {
    this.iris = iris;
    this.handler = handler;
  }

  Iris iris() {
    return iris;
  }

  void add(IRI subject, String predicate, Value object) {
    handler.handleStatement(VALUES.createStatement(subject, iris.term(predicate), object));
  }

  /** A thing that hangs below a root. */
  Subject part(ThingRef ref, String type, String label) {
    return new Subject(this, iris.thing(ref)).type(type).text(External.rdfsLabel, label);
  }

  Subject about(ThingRef ref) {
    return new Subject(this, iris.thing(ref));
  }

  Subject about(IRI subject) {
    return new Subject(this, subject);
  }

  /** The root of a row: its names, its public ids and where it is known from. */
  Subject root(Entry entry, String type) {
    var subject = part(entry.ref(), type, entry.label());
    for (String synonym : entry.synonyms()) {
      if (!synonym.equals(entry.label())) {
        subject.text(External.skosAltLabel, synonym);
      }
    }
    subject.strings(External.dctermsIdentifier, entry.identifiers());
    return provenance(subject, entry.provenance());
  }

  Subject provenance(Subject subject, Provenance provenance) {
    return recalled(
        subject
            .string(HG.recordKey, provenance.recordKey())
            .code(HG.verification, provenance.verification())
            .link(HG.statedIn, provenance.source())
            .links(HG.alsoStatedIn, provenance.otherSources())
            .text(HG.curatorNote, provenance.note()),
        provenance);
  }

  private static Subject recalled(Subject subject, Provenance provenance) {
    if (provenance.recalledColumns().isEmpty() && provenance.recalledText().isEmpty()) {
      return subject;
    }
    Collection<String> properties = RecalledColumns.properties(provenance.recalledColumns());
    properties.forEach(property -> subject.iri(HG.recalledProperty, property));
    return subject.string(HG.recalledNote, provenance.recalledText());
  }
}
