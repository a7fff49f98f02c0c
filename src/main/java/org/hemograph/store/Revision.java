package org.hemograph.store;

import java.util.Iterator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;

/** Where the dataset keeps its own revision: three triples about {@code graph/meta}, in it. */
final class Revision {
  private static final Node LABEL = RDFS.label.asNode();
  private static final Node MODIFIED = DCTerms.modified.asNode();

  private final Node meta;
  private final Node property;
  private final Node first;

  Revision(Namespaces namespaces) {
    this.meta = NodeFactory.createURI(namespaces.graph("meta"));
    this.property = NodeFactory.createURI(HG.revision);
    this.first = NodeFactory.createURI(namespaces.id("revision/1"));
  }

  Node graph() {
    return meta;
  }

  /** Reads it within the caller's transaction; 0 where nothing was ever written. */
  long of(DatasetGraph dataset) {
    Iterator<Quad> found = dataset.find(meta, meta, property, Node.ANY);
    return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0;
  }

  /**
   * Reads when the first revision was made (xsd:dateTime), within the caller's transaction; empty
   * where nothing was ever written.
   */
  String origin(DatasetGraph dataset) {
    Iterator<Quad> found = dataset.find(meta, first, DCTerms.created.asNode(), Node.ANY);
    return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
  }

  /** What the text index shows of a revision. */
  Node label(long revision) {
    return NodeFactory.createLiteralLang("Hemograph revision " + revision, "en");
  }

  /** Writes it and its time (xsd:dateTime) within the caller's transaction. */
  void set(DatasetGraph dataset, long revision, String now) {
    dataset.deleteAny(meta, meta, property, Node.ANY);
    dataset.deleteAny(meta, meta, MODIFIED, Node.ANY);
    dataset.deleteAny(meta, meta, LABEL, Node.ANY);
    dataset.add(
        meta,
        meta,
        property,
        NodeFactory.createLiteralDT(Long.toString(revision), XSDDatatype.XSDinteger));
    dataset.add(meta, meta, MODIFIED, NodeFactory.createLiteralDT(now, XSDDatatype.XSDdateTime));
    dataset.add(meta, meta, LABEL, label(revision));
  }
}
