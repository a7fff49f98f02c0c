package org.hemograph.serve.ontology;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Link;
import org.hemograph.write.Format;

/** The ontology and its shapes, read once from their files. Only read from then on. */
final class Reference {
  static final Property DOMAIN = property(External.SCHEMA + "domainIncludes");
  static final Property RANGE = property(External.SCHEMA + "rangeIncludes");

  private final Model terms = OntologyFiles.terms();
  private final Words words = new Words(terms.getNsPrefixMap());
  private final Map<String, List<Shapes.Shape>> shapes = new LinkedHashMap<>();

  Reference() {
    Shapes reader = new Shapes(words);
    // Together, as shapes of one file name lists of another.
    for (String file : OntologyFiles.SHAPES) {
      shapes.put(file, reader.of(OntologyFiles.shapes(file)));
    }
  }

  Words words() {
    return words;
  }

  /** By file, in the order of the files. */
  Map<String, List<Shapes.Shape>> shapes() {
    return shapes;
  }

  /** A class or property of ours by its local name. */
  Optional<Resource> term(String local) {
    Resource term = terms.getResource(HG.NS + local);
    return terms.contains(term, RDF.type) ? Optional.of(term) : Optional.empty();
  }

  static boolean isClass(Resource term) {
    return term.hasProperty(RDF.type, OWL.Class);
  }

  /** The shapes that rule the things of a class, its superclasses included. */
  List<Shapes.Shape> shapesOf(Resource term) {
    List<String> all = new ArrayList<>(List.of(term.getURI()));
    for (int i = 0; i < all.size(); i++) {
      terms.getResource(all.get(i)).listProperties(RDFS.subClassOf).toList().stream()
          .map(Statement::getObject)
          .filter(RDFNode::isURIResource)
          .map(node -> node.asResource().getURI())
          .filter(iri -> iri.startsWith(HG.NS) && !all.contains(iri))
          .forEach(all::add);
    }
    return shapes.values().stream()
        .flatMap(List::stream)
        .filter(shape -> shape.targets().stream().anyMatch(all::contains))
        .toList();
  }

  /** What a term has for a property, as links. */
  List<Link> links(Resource term, Property property) {
    return term.listProperties(property).toList().stream()
        .map(Statement::getObject)
        .filter(RDFNode::isURIResource)
        .map(node -> words.link(node.asResource().getURI()))
        .sorted(Comparator.comparing(Link::text))
        .toList();
  }

  /** Terms that have this one for a property. */
  List<Resource> pointing(Property property, Resource term) {
    return terms.listSubjectsWithProperty(property, term).toList().stream()
        .filter(Resource::isURIResource)
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  static String text(Resource term, Property property) {
    Statement found = term.getProperty(property);
    return found == null || !found.getObject().isLiteral() ? "" : found.getString();
  }

  /** The definition of a term, in one of the syntaxes of RDF. */
  byte[] data(Resource term, Format format) {
    Model one = ModelFactory.createDefaultModel();
    one.setNsPrefixes(terms.getNsPrefixMap());
    one.add(term.listProperties());
    RDFFormat syntax =
        switch (format) {
          case JSONLD -> RDFFormat.JSONLD11;
          case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
          case RDFXML -> RDFFormat.RDFXML_PLAIN;
          default -> RDFFormat.TURTLE_PRETTY;
        };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 << 10);
    RDFWriter.source(one.getGraph()).format(syntax).output(bytes);
    return bytes.toByteArray();
  }

  /** The definition of a term as Turtle. */
  String turtle(Resource term) {
    Model one = ModelFactory.createDefaultModel();
    one.setNsPrefixes(terms.getNsPrefixMap());
    one.add(term.listProperties());
    String text = RDFWriter.source(one.getGraph()).lang(Lang.TURTLE).asString();
    return text.replaceAll("(?m)^PREFIX [^\\n]*\\n", "").strip();
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
