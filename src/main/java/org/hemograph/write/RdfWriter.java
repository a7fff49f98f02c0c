package org.hemograph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Prefixes;
import org.hemograph.rdf.RioSink;

/**
 * Writes statements with our prefixes as they come, in constant memory in every syntax. A syntax
 * for triples leaves out which graph a statement is in. Statements about triple terms (RDF 1.2) are
 * left out where a syntax cannot have them: in RDF/XML, JSON-LD, RDF/JSON, N3 and RDF4J's binary.
 */
public final class RdfWriter {
  /**
   * Writes statements as they come.
   *
   * @param more prefixes besides ours; ours win
   * @throws HemographException with UNKNOWN_FORMAT where RDF/XML cannot name a property
   * @throws IOException when the stream fails; a library may wrap that in an exception of its own
   */
  public void write(Iterator<Quad> quads, Map<String, String> more, Format format, OutputStream out)
      throws IOException {
    Map<String, String> all = new TreeMap<>(more);
    all.putAll(Prefixes.ALL);
    TextOut text = new TextOut(out);
    switch (format) {
      case TURTLE -> new TurtleStream(text, all, false).write(quads);
      case TRIG -> new TurtleStream(text, all, true).write(quads);
      case NTRIPLES -> jena(quads, Map.of(), RDFFormat.NTRIPLES_UTF8, false, out);
      case NQUADS -> jena(quads, Map.of(), RDFFormat.NQUADS_UTF8, true, out);
      case TRIX -> jena(XmlTerms.quads(quads), Map.of(), RDFFormat.TRIX, true, out);
      case THRIFT -> jena(quads, all, RDFFormat.RDF_THRIFT, true, out);
      case PROTOBUF -> jena(quads, all, RDFFormat.RDF_PROTO, true, out);
      case JSONLD -> new JsonLdStream(text, all).write(flat(quads));
      case RDFJSON -> new RdfJson(text).write(flat(quads));
      case RDFXML -> rio(nameable(XmlTerms.quads(flat(quads))), false, RioSink.rdfXml(text, all));
      // Rio's writer of N3 changes how numbers are written: -007 becomes -7.
      case N3 -> new TurtleStream(text, all, false).write(flat(quads));
      case BINARY -> rio(flat(quads), true, RioSink.binary(out, all));
      default -> throw new IllegalStateException("No syntax of RDF: " + format);
    }
    text.pass();
  }

  private static Iterator<Quad> flat(Iterator<Quad> quads) {
    return Iter.filter(
        quads, quad -> !quad.getObject().isTripleTerm() && !quad.getSubject().isTripleTerm());
  }

  private static Iterator<Quad> nameable(Iterator<Quad> quads) {
    return Iter.map(
        quads,
        quad -> {
          String property = quad.getPredicate().getURI();
          if (!RioSink.hasXmlName(property)) {
            throw new HemographException(
                Fault.UNKNOWN_FORMAT,
                "RDF/XML cannot name the property <"
                    + Cells.shown(property)
                    + ">, whose end is no XML name; ask for turtle or another syntax.");
          }
          return quad;
        });
  }

  private static void jena(
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

  private static void rio(Iterator<Quad> quads, boolean graphs, RioSink writer) {
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (graphs && !quad.isDefaultGraph()) {
        writer.quad(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
      } else {
        writer.triple(quad.getSubject(), quad.getPredicate(), quad.getObject());
      }
    }
    writer.end();
  }
}
