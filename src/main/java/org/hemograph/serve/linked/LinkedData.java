package org.hemograph.serve.linked;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabularies;
import org.hemograph.serve.http.ProblemDetails;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.http.Validators;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.search.Search;
import org.hemograph.serve.things.ThingPages;

/**
 * What the linked-data doors share.
 *
 * @param evidence what all of them read
 * @param links where IRIs lead
 * @param vocabularies words for classes and properties
 * @param things composes the pages of things
 * @param pages the templates
 * @param problems how to say what is wrong
 * @param validators for entity tags
 * @param jsonLd writes JSON-LD
 */
public record LinkedData(
    Evidence evidence,
    LocalLinks links,
    Vocabularies vocabularies,
    ThingPages things,
    Pages pages,
    ProblemWriter problems,
    Validators validators,
    JsonLdWriter jsonLd) {
  private static final int SUGGESTED = 6;

  Namespaces namespaces() {
    return links.namespaces();
  }

  Describer describer() {
    return new Describer();
  }

  String revision() {
    return evidence.revision();
  }

  /** There is no such thing; these have names like the end of its path. */
  ProblemDetails nothing(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    List<Link> near = evidence.read(session -> near(session, last));
    return ProblemDetails.nothing(
        "Nothing is known about " + shortened(path) + ".", shortened(path), near);
  }

  private List<Link> near(Queryable.Session session, String name) {
    Search search = new Search(links, evidence.indexed());
    List<Search.Found> found = search.find(session, name);
    List<Search.Found> close = found.isEmpty() ? search.near(session, name) : found;
    // Claims and results have sentences for labels, which are near to everything.
    return close.stream()
        .sorted(Comparator.comparingInt(LinkedData::rank))
        .map(one -> new Link(one.label(), "/id/" + links.key(one.iri())))
        .distinct()
        .limit(SUGGESTED)
        .toList();
  }

  private static int rank(Search.Found found) {
    int place = Kind.known().stream().map(Kind::type).toList().indexOf(found.type());
    return place < 0 ? Kind.known().size() : place;
  }

  /** A path that is fit for a message. */
  static String shortened(String path) {
    return path.length() > 200 ? path.substring(0, 200) + "…" : path;
  }

  /** The data of a thing, ready to be written. */
  Graph graph(String iri) {
    return evidence.read(session -> RdfView.of(describer().data(session, iri)));
  }
}
