package org.hemograph.serve.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.hemograph.rdf.HGC;

/** The shapes of one file, in words. Reads SHACL (W3C Recommendation, 20 July 2017), core. */
final class Shapes {
  static final String NS = "https://w3id.org/hemograph/shapes#";
  private static final String SH = "http://www.w3.org/ns/shacl#";

  /**
   * A shape.
   *
   * @param name its local name
   * @param targets IRIs of the classes whose things it rules, or of properties whose subjects it
   *     does
   * @param closed whether no other properties may stand
   * @param messages what is said beyond single properties
   */
  record Shape(
      String name,
      List<String> targets,
      boolean closed,
      List<Rule> rules,
      List<String> messages,
      Resource resource) {}

  private final Words words;

  Shapes(Words words) {
    this.words = words;
  }

  /** The shapes of a file that have a name, in alphabetical order. */
  List<Shape> of(Model model) {
    List<Shape> shapes = new ArrayList<>();
    model
        .listSubjectsWithProperty(RDF.type, resource("NodeShape"))
        .filterKeep(Resource::isURIResource)
        .forEach(shape -> shapes.add(shape(shape)));
    shapes.sort(Comparator.comparing(Shape::name));
    return shapes;
  }

  private Shape shape(Resource shape) {
    List<String> targets = new ArrayList<>();
    for (String by : List.of("targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode")) {
      each(shape, by)
          .filter(RDFNode::isURIResource)
          .forEach(t -> targets.add(t.asResource().getURI()));
    }
    targets.sort(Comparator.naturalOrder());
    List<Rule> rules = new ArrayList<>();
    each(shape, "property").forEach(p -> rules.add(rule(p.asResource())));
    rules.sort(Comparator.comparing(Rule::written));
    List<String> messages = new ArrayList<>();
    each(shape, "message").forEach(m -> messages.add(m.asLiteral().getLexicalForm()));
    each(shape, "sparql").forEach(s -> text(s.asResource(), "message").ifPresent(messages::add));
    messages.sort(Comparator.naturalOrder());
    return new Shape(
        shape.getLocalName() == null || !shape.getURI().startsWith(NS)
            ? shape.getURI()
            : shape.getURI().substring(NS.length()),
        targets,
        text(shape, "closed").filter("true"::equals).isPresent(),
        rules,
        messages,
        shape);
  }

  private Rule rule(Resource property) {
    RDFNode path = one(property, "path").orElse(property);
    String iri = path.isURIResource() ? path.asResource().getURI() : "";
    return new Rule(
        iri,
        path(path),
        many(property),
        String.join("; ", values(property)),
        text(property, "message").orElse(""));
  }

  private String path(RDFNode path) {
    if (path.isURIResource()) {
      return words.shortened(path.asResource().getURI());
    }
    Resource node = path.asResource();
    Optional<RDFNode> inverse = one(node, "inversePath");
    if (inverse.isPresent()) {
      return "^" + path(inverse.get());
    }
    Map<String, String> marks = new LinkedHashMap<>();
    marks.put("zeroOrMorePath", "*");
    marks.put("oneOrMorePath", "+");
    marks.put("zeroOrOnePath", "?");
    for (Map.Entry<String, String> mark : marks.entrySet()) {
      Optional<RDFNode> inner = one(node, mark.getKey());
      if (inner.isPresent()) {
        return path(inner.get()) + mark.getValue();
      }
    }
    Optional<RDFNode> either = one(node, "alternativePath");
    return either
        .map(list -> String.join(" | ", members(list).stream().map(this::path).toList()))
        .orElseGet(() -> String.join(" / ", members(path).stream().map(this::path).toList()));
  }

  private static String many(Resource property) {
    int least = number(property, "minCount").orElse(0);
    Optional<Integer> most = number(property, "maxCount");
    if (most.isEmpty()) {
      return least == 0 ? "any number" : "at least " + least;
    }
    if (most.get() == least) {
      return least == 0 ? "never" : "exactly " + least;
    }
    return least == 0 ? "at most " + most.get() : least + " to " + most.get();
  }

  private List<String> values(Resource property) {
    List<String> said = new ArrayList<>();
    one(property, "datatype").ifPresent(d -> said.add(words.shortened(d.asResource().getURI())));
    one(property, "class").ifPresent(c -> said.add("a " + words.shortened(c.toString())));
    one(property, "nodeKind")
        .ifPresent(
            kind ->
                said.add(
                    kind.asResource().getURI().equals(SH + "IRI")
                        ? "an IRI"
                        : words.shortened(kind.toString())));
    one(property, "in").ifPresent(list -> said.add(in(list)));
    one(property, "hasValue").ifPresent(v -> said.add("has " + shown(v)));
    one(property, "node").ifPresent(n -> said.add("as the shape " + n.asResource().getLocalName()));
    text(property, "pattern").ifPresent(p -> said.add("like " + p));
    text(property, "minInclusive").ifPresent(n -> said.add("at least " + n));
    text(property, "maxInclusive").ifPresent(n -> said.add("at most " + n));
    text(property, "minExclusive").ifPresent(n -> said.add("above " + n));
    text(property, "maxExclusive").ifPresent(n -> said.add("below " + n));
    text(property, "minLength").ifPresent(n -> said.add("at least " + n + " characters"));
    text(property, "uniqueLang").filter("true"::equals).ifPresent(u -> said.add("one a language"));
    one(property, "lessThan")
        .ifPresent(p -> said.add("less than " + words.shortened(p.toString())));
    one(property, "lessThanOrEquals")
        .ifPresent(p -> said.add("no more than " + words.shortened(p.toString())));
    for (String logical : List.of("or", "xone")) {
      one(property, logical)
          .ifPresent(
              list ->
                  said.add(
                      String.join(
                          logical.equals("or") ? " or " : ", or else ",
                          members(list).stream()
                              .map(m -> String.join(", ", values(m.asResource())))
                              .filter(text -> !text.isEmpty())
                              .toList())));
    }
    said.removeIf(String::isEmpty);
    return said;
  }

  /** A list in a file of its own has a name that tells the code list: {@code phase-codes}. */
  private String in(RDFNode list) {
    if (list.isURIResource() && list.asResource().getURI().startsWith(NS)) {
      String name = list.asResource().getURI().substring(NS.length());
      return "a code of hgc:" + name.replaceFirst("-codes$", "");
    }
    List<RDFNode> members = members(list);
    return "one of " + String.join(", ", members.stream().map(this::shown).toList());
  }

  private String shown(RDFNode node) {
    return node.isLiteral()
        ? node.asLiteral().getLexicalForm()
        : words.shortened(node.toString()).replace(HGC.NS, "hgc:");
  }

  private static List<RDFNode> members(RDFNode list) {
    List<RDFNode> members = new ArrayList<>();
    Resource rest = list.isResource() ? list.asResource() : RDF.nil;
    while (rest.hasProperty(RDF.first) && members.size() < 1_000) {
      members.add(rest.getProperty(RDF.first).getObject());
      rest = rest.getPropertyResourceValue(RDF.rest);
    }
    return members;
  }

  private static java.util.stream.Stream<RDFNode> each(Resource subject, String name) {
    return subject.listProperties(property(name)).toList().stream().map(Statement::getObject);
  }

  private static Optional<RDFNode> one(Resource subject, String name) {
    return each(subject, name).findFirst();
  }

  private static Optional<String> text(Resource subject, String name) {
    return one(subject, name).filter(RDFNode::isLiteral).map(n -> n.asLiteral().getLexicalForm());
  }

  private static Optional<Integer> number(Resource subject, String name) {
    return text(subject, name).map(Integer::valueOf);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(SH + name);
  }

  private static Resource resource(String name) {
    return ResourceFactory.createResource(SH + name);
  }
}
