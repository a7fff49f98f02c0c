package org.hemograph.serve.structured;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HG;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/**
 * {@code /sitemap.xml} (sitemaps.org, 0.9): an index of parts, each with at most 50,000 pages of
 * the things that people look for, and when the data last changed what is told of them.
 */
public final class SitemapDoor implements Door {
  /** As many as the protocol allows in one file. */
  static final int MOST = 50_000;

  private static final String XML = "application/xml; charset=utf-8";
  private static final Pattern PART = Pattern.compile("/([1-9][0-9]{0,4})\\.xml");
  private static final String KINDS =
      String.join(
          " ",
          List.of(
                  HG.ClinicalTrial,
                  HG.ObservationalStudy,
                  HG.ExpandedAccess,
                  HG.Drug,
                  HG.DrugClass,
                  HG.Mechanism,
                  HG.Target,
                  HG.Condition,
                  HG.EndpointConcept,
                  HG.Publication,
                  HG.Person,
                  HG.Organization)
              .stream()
              .map(iri -> "<" + iri + ">")
              .toList());
  private static final FixedQuery COUNT =
      FixedQuery.query(
          "SELECT (COUNT(DISTINCT ?thing) AS ?many) { VALUES ?type { "
              + KINDS
              + " } ?thing a ?type }");

  private static final FixedQuery CHANGED =
      FixedQuery.query(
          "SELECT (MAX(?time) AS ?changed) { ?revision hg:added|hg:changed|hg:removed ?x ; dcterms:created ?time }");

  /** A change names the thing itself, or the graph that tells of it. */
  private static final String PAGES =
      "PREFIX hg: <"
          + HG.NS
          + "> PREFIX dcterms: <http://purl.org/dc/terms/>"
          + " SELECT ?thing (MAX(?time) AS ?changed) { VALUES ?type { "
          + KINDS
          + " } GRAPH ?graph { ?thing a ?type }"
          + " OPTIONAL { { ?revision hg:added|hg:changed ?thing } UNION"
          + " { ?revision hg:added|hg:changed ?graph } ?revision dcterms:created ?time } }"
          + " GROUP BY ?thing ORDER BY ?thing LIMIT "
          + MOST
          + " OFFSET ";

  private final Questions questions;

  public SitemapDoor(Questions questions) {
    this.questions = questions;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String rest = exchange.pathAfter("/sitemap");
    exchange.header("Vary", "Host");
    String revision = questions.evidence().revision();
    if (rest.equals(".xml")) {
      if (!exchange.unchanged(questions.validators().tag(exchange, revision, XML))) {
        exchange.send(200, XML, index(BaseAddress.of(exchange)).getBytes(StandardCharsets.UTF_8));
      }
      return;
    }
    Matcher part = PART.matcher(rest);
    if (!part.matches() || Integer.parseInt(part.group(1)) > parts()) {
      throw new HemographException(
          Fault.NO_SUCH_THING, "There is no such part; /sitemap.xml names all of them.");
    }
    if (!exchange.unchanged(questions.validators().tag(exchange, revision, XML))) {
      part(exchange, (Integer.parseInt(part.group(1)) - 1) * (long) MOST);
    }
  }

  private int parts() {
    long many =
        questions
            .evidence()
            .read(
                session ->
                    Long.parseLong(
                        COUNT.rows(session, Map.of()).get(0).get("many").getLiteralLexicalForm()));
    return (int) Math.max(1, (many + MOST - 1) / MOST);
  }

  private static Optional<String> changed(Queryable.Session session) {
    return CHANGED.rows(session, Map.of()).stream()
        .map(row -> row.get("changed"))
        .filter(found -> found != null && found.isLiteral())
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  private String index(String base) {
    StringBuilder xml = new StringBuilder(1 << 10);
    Optional<String> changed = questions.evidence().read(SitemapDoor::changed);
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (int i = 1; i <= parts(); i++) {
      xml.append("<sitemap><loc>").append(base).append("sitemap/").append(i);
      xml.append(".xml</loc>");
      // Which part a change fell into would have to be read from all of them.
      changed.ifPresent(day -> xml.append("<lastmod>").append(day).append("</lastmod>"));
      xml.append("</sitemap>\n");
    }
    return xml.append("</sitemapindex>\n").toString();
  }

  /** Row by row as they are read. */
  private void part(Exchange exchange, long offset) throws IOException {
    String base = BaseAddress.of(exchange);
    Query query = QueryFactory.create(PAGES + offset);
    try (Queryable.Session session = questions.evidence().where().open();
        QueryExec execution = session.query().query(query).build()) {
      var rows = execution.select();
      rows.hasNext(); // what goes wrong before the first row is told in full
      Writer out = new OutputStreamWriter(exchange.begin(200, XML), StandardCharsets.UTF_8);
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      out.write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
      for (String way :
          offset == 0 ? List.of("", "queries", "ontology", "shapes") : List.<String>of()) {
        out.write("<url><loc>" + base + way + "</loc></url>\n");
      }
      rows.forEachRemaining(row -> page(out, base, row));
      out.write("</urlset>\n");
      out.flush();
    }
  }

  private void page(Writer out, String base, Binding row) {
    if (row.get("thing") == null || !row.get("thing").isURI()) {
      return; // the one row of an empty group
    }
    String href = questions.links().href(row.get("thing").getURI());
    try {
      if (href.startsWith("/")) {
        out.write("<url><loc>" + escaped(base + href.substring(1)) + "</loc>");
        if (row.get("changed") != null) {
          out.write("<lastmod>" + row.get("changed").getLiteralLexicalForm() + "</lastmod>");
        }
        out.write("</url>\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String address) {
    return address
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
