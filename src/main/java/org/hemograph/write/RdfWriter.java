package org.hemograph.write;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.hemograph.rdf.Prefixes;

/**
 * Writes statements with our prefixes. Turtle, TriG, N-Triples and N-Quads stream; RDF/XML and
 * JSON-LD need the whole in memory. A syntax for triples leaves out which graph a statement is in.
 */
public final class RdfWriter {
  /**
   * Writes statements as they come.
   *
   * @param more prefixes besides ours; ours win
   */
  public void write(
      Iterator<Quad> quads, Map<String, String> more, Format format, OutputStream out) {
    Map<String, String> all = new TreeMap<>(more);
    all.putAll(Prefixes.ALL);
    switch (format) {
      case TURTLE -> stream(quads, all, RDFFormat.TURTLE_BLOCKS, false, out);
      case TRIG -> stream(quads, all, RDFFormat.TRIG_BLOCKS, true, out);
      case NTRIPLES -> stream(quads, Map.of(), RDFFormat.NTRIPLES_UTF8, false, out);
      case NQUADS -> stream(quads, Map.of(), RDFFormat.NQUADS_UTF8, true, out);
      case RDFXML -> whole(XmlTerms.quads(quads), all, RDFFormat.RDFXML_PLAIN, false, out);
      case JSONLD -> whole(quads, all, RDFFormat.JSONLD11, true, out);
      default -> throw new IllegalStateException("No syntax of RDF: " + format);
    }
  }

  private static void stream(
      Iterator<Quad> quads,
      Map<String, String> prefixes,
      RDFFormat format,
      boolean graphs,
      OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    prefixes.forEach(writer::prefix);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (graphs && !quad.isDefaultGraph()) {
        writer.quad(quad);
      } else {
        writer.triple(quad.asTriple());
      }
    }
    writer.finish();
  }

  private static void whole(
      Iterator<Quad> quads,
      Map<String, String> prefixes,
      RDFFormat format,
      boolean graphs,
      OutputStream out) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    quads.forEachRemaining(
        quad -> {
          if (graphs && !quad.isDefaultGraph()) {
            dataset.add(quad);
          } else {
            dataset.getDefaultGraph().add(quad.asTriple());
          }
        });
    prefixes.forEach((prefix, space) -> dataset.prefixes().add(prefix, space));
    RDFWriterBuilder writer =
        graphs ? RDFWriter.source(dataset) : RDFWriter.source(dataset.getDefaultGraph());
    writer.format(format).output(out);
  }
}
