package org.hemograph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.hemograph.model.HemographException;

/**
 * Everything leaves as one RDF document, except the store's own revision. What is imported again
 * from {@code nquads} or {@code trig} is the same; formats without named graphs merge them.
 */
public final class Exporter {
  private final EvidenceStore store;
  private final Node meta;
  private final Map<String, String> prefixes;

  /**
   * @param prefixes by which IRIs are shortened, where the format can
   */
  public Exporter(EvidenceStore store, Map<String, String> prefixes) {
    this.store = store;
    this.meta = new Revision(store.namespaces()).graph();
    this.prefixes = Collections.unmodifiableMap(new LinkedHashMap<>(prefixes));
  }

  /**
   * Writes one revision, and leaves the stream open. Needs no memory for it, except with {@code
   * jsonld} and {@code rdfxml}.
   *
   * @param format {@code nquads}, {@code trig}, {@code ntriples}, {@code turtle}, {@code jsonld} or
   *     {@code rdfxml}
   * @throws HemographException (UNKNOWN_FORMAT) if it is none of these
   * @throws IOException what the stream throws; the database has no part in that
   */
  public void export(String format, OutputStream out) throws IOException {
    ExportFormat chosen = ExportFormat.of(format, "An export", List.of(ExportFormat.values()));
    AnswerStream answer = new AnswerStream(out);
    store.read(
        dataset -> {
          try {
            write(dataset, chosen, answer);
          } catch (RuntimeException e) {
            if (!answer.failed()) {
              throw e;
            }
          }
          return chosen;
        });
    answer.complain();
  }

  private void write(DatasetGraph dataset, ExportFormat format, OutputStream out) {
    if (format.streams()) {
      stream(dataset, format, out);
    } else {
      whole(dataset, format, out);
    }
  }

  private void stream(DatasetGraph dataset, ExportFormat format, OutputStream out) {
    StreamRDF target = StreamRDFWriter.getWriterStream(out, format.syntax());
    target.start();
    if (format != ExportFormat.NQUADS && format != ExportFormat.NTRIPLES) {
      prefixes.forEach(target::prefix);
    }
    if (format.holdsGraphs()) {
      quads(dataset).forEachRemaining(target::quad);
    } else {
      triples(dataset).forEachRemaining(target::triple);
    }
    target.finish();
  }

  private void whole(DatasetGraph dataset, ExportFormat format, OutputStream out) {
    DatasetGraph copy = DatasetGraphFactory.create();
    PrefixMap named = copy.prefixes();
    prefixes.forEach(named::add);
    if (format.holdsGraphs()) {
      quads(dataset).forEachRemaining(copy::add);
      RDFWriter.source(copy).format(format.syntax()).output(out);
    } else {
      var merged = copy.getDefaultGraph();
      prefixes.forEach(merged.getPrefixMapping()::setNsPrefix);
      triples(dataset).forEachRemaining(merged::add);
      RDFWriter.source(merged).format(format.syntax()).output(out);
    }
  }

  private Iterator<Quad> quads(DatasetGraph dataset) {
    return Iter.filter(dataset.find(), quad -> !quad.getGraph().equals(meta));
  }

  private Iterator<Triple> triples(DatasetGraph dataset) {
    Iterator<Quad> union = dataset.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY);
    Iterator<Quad> own = dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
    Iterator<Quad> both = Iter.concat(union, own);
    return Iter.map(Iter.filter(both, q -> !q.getSubject().equals(meta)), Quad::asTriple);
  }
}
