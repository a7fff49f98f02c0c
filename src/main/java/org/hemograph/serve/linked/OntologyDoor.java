package org.hemograph.serve.linked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.serve.data.Remembered;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.ontology.MainClasses;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.TermsPage;
import org.hemograph.serve.pages.TermsPage.Group;
import org.hemograph.serve.pages.TermsPage.Term;

/** {@code /ontology}: every class, property and code list, as a page or as the RDF itself. */
public final class OntologyDoor implements Door {
  private static final FixedQuery TERMS =
      FixedQuery.query(
          """
          SELECT ?term ?kind ?label ?comment {
            VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty rdf:Property
              owl:AnnotationProperty skos:ConceptScheme }
            ?term a ?kind ; rdfs:label ?label
            OPTIONAL { ?term rdfs:comment ?comment }
          } ORDER BY LCASE(STR(?term))
          """);
  private static final FixedQuery MEMBERS =
      FixedQuery.query(
          """
          SELECT DISTINCT ?term ?code ?label { ?code skos:inScheme ?term ; rdfs:label ?label }
          ORDER BY ?code
          """);
  private static final FixedQuery USES =
      FixedQuery.query("SELECT ?term (COUNT(DISTINCT ?x) AS ?uses) { ?x a ?term } GROUP BY ?term");
  private static final FixedQuery STATEMENTS =
      FixedQuery.query("SELECT DISTINCT ?s ?p ?o { GRAPH ?graph { ?s ?p ?o } }");
  private static final FixedQuery VERSION =
      FixedQuery.query("SELECT ?version { ?o a owl:Ontology ; owl:versionInfo ?version } LIMIT 1");

  private final LinkedData data;

  /** Counted once a revision: nothing else of the page takes longer the more data there is. */
  private final Remembered<Map<String, String>> uses;

  public OntologyDoor(LinkedData data) {
    this.data = data;
    this.uses =
        new Remembered<>(data.evidence(), session -> column(USES.rows(session, Map.of()), "uses"));
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String rest = exchange.pathAfter("/ontology");
    Optional<ThingPath> path = ThingPath.parse("ontology" + rest);
    if (path.isEmpty() || !isOntology(path.get().key())) {
      data.problems().write(exchange, data.nothing("ontology" + rest));
      return;
    }
    exchange.header("Vary", "Accept");
    Optional<RdfSyntax> syntax = RdfSyntax.of(IdDoor.wanted(exchange, path.get()));
    String mediaType = syntax.map(s -> s.format().mediaType()).orElse("text/html");
    if (exchange.unchanged(data.validators().tag(exchange, data.revision(), mediaType))) {
      return;
    }
    if (syntax.isPresent()) {
      new RdfAnswers(data.jsonLd()).send(exchange, graph(), "", syntax.get(), "hemograph");
    } else {
      exchange.send(200, Pages.MEDIA_TYPE, data.pages().terms(data.evidence().read(this::page)));
    }
  }

  /** The ontology, also by the name of the version that is here (OWL 2, section 3.1). */
  private boolean isOntology(String key) {
    return key.equals("ontology")
        || key.equals("ontology/" + data.evidence().read(OntologyDoor::version));
  }

  private static String version(Queryable.Session session) {
    return VERSION.rows(session, Map.of()).stream()
        .findFirst()
        .map(row -> row.get("version").getLiteralLexicalForm())
        .orElse("");
  }

  private Graph graph() {
    Node name = NodeFactory.createURI(data.namespaces().graph("ontology"));
    return data.evidence()
        .read(
            session -> {
              Graph copy = RdfView.empty();
              for (Binding row : STATEMENTS.rows(session, Map.of("graph", name))) {
                copy.add(row.get("s"), row.get("p"), row.get("o"));
              }
              return copy;
            });
  }

  private TermsPage page(Queryable.Session session) {
    Map<String, String> members = column(MEMBERS.rows(session, Map.of()), "label");
    Map<String, String> counted = uses.current();
    Map<String, Map<String, Term>> groups = new LinkedHashMap<>();
    for (String title : List.of("Classes", "Properties", "Code lists")) {
      groups.put(title, new LinkedHashMap<>());
    }
    for (Binding row : TERMS.rows(session, Map.of())) {
      String iri = row.get("term").isURI() ? row.get("term").getURI() : "";
      String kind = row.get("kind").getURI();
      boolean list = iri.startsWith(HGC.NS);
      if (iri.startsWith(HG.NS) || list) {
        String title = list ? "Code lists" : kind.endsWith("Class") ? "Classes" : "Properties";
        String comment =
            row.get("comment") == null ? "" : row.get("comment").getLiteralLexicalForm();
        String local = iri.substring((list ? HGC.NS : HG.NS).length());
        groups
            .getOrDefault(title, new HashMap<>())
            .putIfAbsent(
                iri,
                new Term(
                    list ? "code-" + local : local,
                    (list ? "hgc:" : "hg:") + local,
                    row.get("label").getLiteralLexicalForm(),
                    list ? members.getOrDefault(iri, comment) : comment,
                    list ? "" : counted.getOrDefault(iri, ""),
                    list ? "/code/" + local : "/ontology/" + local));
      }
    }
    List<Group> shown = new ArrayList<>();
    groups.forEach(
        (title, terms) -> {
          if (!terms.isEmpty()) {
            String anchor = title.toLowerCase(Locale.ROOT).replace(' ', '-');
            shown.add(new Group(title, anchor, List.copyOf(terms.values())));
          }
        });
    String version = version(session);
    Frame frame =
        Frame.of("Ontology", "ontology", data.revision()).with(RdfSyntax.alternates("/ontology"));
    List<Link> downloads = new ArrayList<>(RdfSyntax.downloads("/ontology"));
    downloads.add(new Link("Shapes", "/shapes"));
    downloads.add(new Link("JSON-LD context", "/context/v0.1.jsonld"));
    return new TermsPage(
        frame.styled("ontology.css"), version, new MainClasses().picture(), downloads, shown);
  }

  private static Map<String, String> column(List<Binding> rows, String name) {
    Map<String, String> values = new HashMap<>();
    for (Binding row : rows) {
      if (row.get("term") != null && row.get("term").isURI()) {
        values.merge(
            row.get("term").getURI(),
            row.get(name).getLiteralLexicalForm(),
            (a, b) -> a + ", " + b);
      }
    }
    return values;
  }
}
