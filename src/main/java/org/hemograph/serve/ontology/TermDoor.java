package org.hemograph.serve.ontology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.FixedQuery;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.describe.DataCounts;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.TermPage;
import org.hemograph.serve.pages.TermPage.Fact;
import org.hemograph.serve.pages.TermPage.Part;
import org.hemograph.write.Accept;
import org.hemograph.write.Format;

/** {@code /ontology/{term}}: everything about one class or property. */
public final class TermDoor implements Door {
  private static final String PREFIX = "/ontology/";

  private static final List<Format> OFFERED =
      List.of(Format.HTML, Format.TURTLE, Format.JSONLD, Format.NTRIPLES, Format.RDFXML);

  /** Examples that tell more than the first one found. */
  private static final Map<String, String> CHOSEN =
      Map.of(
          "ClinicalTrial", "study/NCT05653219",
          "Drug", "drug/ianalumab",
          "DrugClass", "drug-class/anti-baffr",
          "Mechanism", "mechanism/baffr-blockade",
          "Condition", "condition/MONDO_0008558");

  private static final FixedQuery EXAMPLE =
      FixedQuery.query("SELECT ?s { ?s a ?type ; rdfs:label ?label FILTER isIRI(?s) } LIMIT 1");
  private static final FixedQuery USE =
      FixedQuery.query("SELECT ?s ?o { ?s ?property ?o FILTER isIRI(?s) } LIMIT 1");

  private final Questions questions;
  private final DataCounts counts;
  private final Reference reference;

  /** A door; the reference is shared with that of the shapes. */
  TermDoor(Questions questions, DataCounts counts, Reference reference) {
    this.questions = questions;
    this.counts = counts;
    this.reference = reference;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String path = exchange.pathAfter(PREFIX);
    // No term of ours has a dot in its name.
    int dot = path.indexOf('.');
    Optional<String> suffix = dot < 0 ? Optional.empty() : Optional.of(path.substring(dot + 1));
    String name = dot < 0 ? path : path.substring(0, dot);
    Resource term =
        reference
            .term(name)
            .orElseThrow(
                () ->
                    new HemographException(
                        Fault.NO_SUCH_THING,
                        "The ontology has no term of that name; /ontology lists all of them."));
    String revision = questions.evidence().revision();
    exchange.header("Vary", "Accept");
    Format format = format(exchange, suffix);
    if (exchange.unchanged(questions.validators().tag(exchange, revision, format.mediaType()))) {
      return;
    }
    if (format != Format.HTML) {
      exchange.addHeader("Link", "<" + PREFIX + name + ">; rel=\"alternate\"; type=\"text/html\"");
      exchange.header(
          "Content-Disposition", "inline; filename=\"" + name + "." + format.suffix() + "\"");
      exchange.send(200, format.contentType(), reference.data(term, format));
      return;
    }
    TermPage page = Reference.isClass(term) ? ofClass(term, revision) : ofProperty(term, revision);
    exchange.send(200, Pages.MEDIA_TYPE, questions.pages().term(page));
  }

  /** A term is a fragment of the ontology (a hash IRI), so that this is a document about it. */
  private static Format format(Exchange exchange, Optional<String> suffix) throws IOException {
    Optional<String> named = suffix.isPresent() ? suffix : exchange.parameters().one("format");
    if (named.isPresent()) {
      return Format.of(named.get(), OFFERED);
    }
    return Accept.parse(exchange.requestHeader("Accept"))
        .best(OFFERED)
        .orElseThrow(
            () ->
                new HemographException(
                    Fault.UNKNOWN_FORMAT,
                    "This can be had as "
                        + String.join(", ", OFFERED.stream().map(Format::mediaType).toList())
                        + "."));
  }

  private TermPage ofClass(Resource term, String revision) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, "a kind of", reference.links(term, RDFS.subClassOf));
    fact(facts, "its kinds", names(reference.pointing(RDFS.subClassOf, term)));
    fact(facts, "close to", reference.links(term, SKOS.closeMatch));
    fact(facts, "same as", reference.links(term, SKOS.exactMatch));
    long many = counts.current().classes().getOrDefault(term.getURI(), 0L);
    fact(
        facts,
        "in this base",
        List.of(Link.text(number(many) + (many == 1 ? " thing" : " things"))));
    example(term).ifPresent(link -> fact(facts, "for instance", instance(link)));
    List<Part> parts = new ArrayList<>();
    // The rules of the class itself before those of everything that has a name.
    reference.shapesOf(term).stream()
        .sorted(Comparator.comparingInt(shape -> shape.targets().size()))
        .forEach(
            shape ->
                parts.add(
                    ShapesDoor.part(
                        shape, reference.words(), "What the shape " + shape.name() + " asks")));
    properties("Properties", "from", reference.pointing(Reference.DOMAIN, term), parts);
    properties("Properties that lead here", "to", reference.pointing(Reference.RANGE, term), parts);
    return page(term, "Class", facts, parts, revision);
  }

  private TermPage ofProperty(Resource term, String revision) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, "of", reference.links(term, Reference.DOMAIN));
    fact(facts, "leads to", reference.links(term, Reference.RANGE));
    fact(facts, "codes in", reference.links(term, RDFS.seeAlso));
    fact(facts, "a kind of", reference.links(term, RDFS.subPropertyOf));
    fact(facts, "close to", reference.links(term, SKOS.closeMatch));
    long many = counts.current().properties().getOrDefault(term.getURI(), 0L);
    fact(
        facts,
        "in this base",
        List.of(Link.text(number(many) + (many == 1 ? " statement" : " statements"))));
    use(term).ifPresent(use -> fact(facts, "for instance", use));
    List<List<Cell>> rows = new ArrayList<>();
    reference
        .shapes()
        .forEach(
            (file, shapes) ->
                shapes.forEach(
                    shape ->
                        shape.rules().stream()
                            .filter(rule -> rule.path().equals(term.getURI()))
                            .forEach(
                                rule ->
                                    rows.add(
                                        List.of(
                                            Cell.of(
                                                new Link(shape.name(), "/shapes#" + shape.name())),
                                            Cell.text(rule.many()),
                                            Cell.text(rule.value()),
                                            Cell.text(rule.message()))))));
    List<Part> parts = new ArrayList<>();
    if (!rows.isEmpty()) {
      Grid grid =
          new Grid(
              "What the shapes ask", columns("shape", "how often", "values", "else"), rows, "");
      parts.add(new Part("What the shapes ask", "rules", "", grid));
    }
    return page(term, "Property", facts, parts, revision);
  }

  private TermPage page(
      Resource term, String kind, List<Fact> facts, List<Part> parts, String revision) {
    String name = reference.words().shortened(term.getURI());
    String comment = Reference.text(term, RDFS.comment);
    Frame.Meta meta = new Frame.Meta(comment, "", "");
    return new TermPage(
        Frame.of(name, "ontology", revision).with(meta).with(alternates(term)),
        new Link("Ontology · " + kind, "/ontology#" + term.getLocalName()),
        Reference.text(term, RDFS.label) + " (" + name + ")",
        comment,
        facts,
        parts,
        reference.turtle(term));
  }

  private static List<Frame.Alternate> alternates(Resource term) {
    return OFFERED.stream()
        .filter(format -> format != Format.HTML)
        .map(
            format ->
                new Frame.Alternate(
                    format.formatName(),
                    format.mediaType(),
                    PREFIX + term.getLocalName() + "." + format.suffix()))
        .toList();
  }

  private void properties(String title, String anchor, List<Resource> found, List<Part> parts) {
    if (found.isEmpty()) {
      return;
    }
    List<List<Cell>> rows = new ArrayList<>();
    Map<String, Long> used = counts.current().properties();
    for (Resource property : found) {
      rows.add(
          List.of(
              Cell.of(reference.words().link(property.getURI())),
              Cell.text(Reference.text(property, RDFS.comment)),
              new Cell(
                  reference.links(
                      property, anchor.equals("from") ? Reference.RANGE : Reference.DOMAIN),
                  Cell.Style.TEXT,
                  ""),
              new Cell(
                  List.of(Link.text(number(used.getOrDefault(property.getURI(), 0L)))),
                  Cell.Style.NUMBER,
                  "")));
    }
    String other = anchor.equals("from") ? "leads to" : "of";
    List<Grid.Column> columns = new ArrayList<>(columns("property", "meaning", other));
    columns.add(new Grid.Column("used", "Statements with it in this base.", Cell.Style.NUMBER));
    parts.add(new Part(title, anchor, "", new Grid(title, columns, rows, "")));
  }

  private List<Link> names(List<Resource> terms) {
    return terms.stream().map(t -> reference.words().link(t.getURI())).toList();
  }

  private Optional<Node> example(Resource term) {
    String chosen = CHOSEN.get(term.getLocalName());
    if (chosen != null && counts.current().classes().containsKey(term.getURI())) {
      Node node = NodeFactory.createURI(questions.links().namespaces().id(chosen));
      Map<String, Node> both = Map.of("s", node, "type", NodeFactory.createURI(term.getURI()));
      if (questions.evidence().read(s -> !EXAMPLE.rows(s, both).isEmpty())) {
        return Optional.of(node);
      }
    }
    Map<String, Node> type = Map.of("type", NodeFactory.createURI(term.getURI()));
    return questions
        .evidence()
        .read(session -> EXAMPLE.rows(session, type).stream().findFirst().map(r -> r.get("s")));
  }

  /** A thing's page, and its data beside it. */
  private List<Link> instance(Node thing) {
    String href = questions.links().href(thing.getURI());
    String key = questions.links().key(thing.getURI());
    Link page = new Link(key.isEmpty() ? thing.getURI() : key, href);
    return key.isEmpty()
        ? List.of(page)
        : List.of(page, new Link("as Turtle", "/data/" + key + ".ttl"));
  }

  private Optional<List<Link>> use(Resource term) {
    Map<String, Node> property = Map.of("property", NodeFactory.createURI(term.getURI()));
    Optional<Binding> row =
        questions.evidence().read(s -> USE.rows(s, property).stream().findFirst());
    return row.map(
        r -> {
          List<Link> shown = new ArrayList<>(instance(r.get("s")).subList(0, 1));
          Node value = r.get("o");
          shown.add(
              value.isURI()
                  ? new Link(value.getURI(), questions.links().href(value.getURI()))
                  : Link.text(value.isLiteral() ? value.getLiteralLexicalForm() : "a part"));
          return shown;
        });
  }

  private static void fact(List<Fact> facts, String name, List<Link> values) {
    if (!values.isEmpty()) {
      facts.add(new Fact(name, values));
    }
  }

  static List<Grid.Column> columns(String... names) {
    List<Grid.Column> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(new Grid.Column(name, "", Cell.Style.TEXT));
    }
    return columns;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
