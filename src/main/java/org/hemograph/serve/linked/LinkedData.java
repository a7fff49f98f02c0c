package org.hemograph.serve.linked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.Gone;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabularies;
import org.hemograph.serve.http.Exchange;
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
  private static final Set<String> SENTENCES =
      Set.of(
          HG.Claim,
          HG.OutcomeResult,
          HG.Comparison,
          HG.BaselineResult,
          HG.FlowResult,
          HG.AdverseEventResult);

  Namespaces namespaces() {
    return links.namespaces();
  }

  Describer describer() {
    return new Describer();
  }

  String revision() {
    return evidence.revision();
  }

  /** Answers that there is no such thing, or none any more. */
  void absent(Exchange exchange, String iri, String path) throws IOException {
    Optional<Gone> gone = evidence.read(session -> describer().gone(session, iri));
    if (gone.isEmpty()) {
      problems.write(exchange, nothing(path));
      return;
    }
    String successors =
        gone.get().successors().keySet().stream()
            .map(successor -> "<" + reference(successor) + ">; rel=\"successor-version\"")
            .collect(Collectors.joining(", "));
    if (!successors.isEmpty()) {
      exchange.headerOnce("Link", successors); // RFC 5829
    }
    problems.write(exchange, gone(gone.get(), path));
  }

  private ProblemDetails gone(Gone gone, String path) {
    StringBuilder told = new StringBuilder(shortened(path));
    List<Link> see = new ArrayList<>();
    gone.successors()
        .forEach((iri, label) -> see.add(new Link(label.isEmpty() ? iri : label, reference(iri))));
    told.append(
        gone.revision().isEmpty() ? " is not described here" : " was here, and is here no more");
    gone.revision()
        .ifPresent(
            revision -> {
              String name = links.key(revision).replace('/', ' ');
              told.append(": ").append(name).append(" removed it");
              gone.time().ifPresent(time -> told.append(" on ").append(time.split("T", 2)[0]));
              see.add(new Link("what else " + name + " changed", links.href(revision)));
            });
    told.append(gone.successors().isEmpty() ? "." : "; another stands in its place.");
    return ProblemDetails.gone(told.toString(), shortened(path), see);
  }

  /** The identifier of a thing of ours as a local path; that of anything else as it is. */
  private String reference(String iri) {
    return links.isThing(iri) ? "/id/" + links.key(iri) : iri;
  }

  /** There is no such thing; these have names like the end of its path. */
  public ProblemDetails nothing(String path) {
    int end = path.lastIndexOf('/');
    String last = path.substring(end + 1);
    String kind = end < 0 ? "" : path.substring(0, end + 1);
    List<Link> near = evidence.read(session -> near(session, last, kind));
    return ProblemDetails.nothing(
        "Nothing is known about " + shortened(path) + ".", shortened(path), near);
  }

  /** Of the same kind if there are any. */
  private List<Link> near(Queryable.Session session, String name, String kind) {
    Search search = new Search(links, evidence.indexed());
    List<Search.Found> found = search.find(session, name);
    List<Search.Found> close = found.isEmpty() ? search.near(session, name) : found;
    List<Search.Found> alike =
        close.stream().filter(one -> links.key(one.iri()).startsWith(kind)).toList();
    // Claims and results have sentences for labels, which are near to everything.
    List<Search.Found> likely =
        alike.isEmpty()
            ? close.stream().filter(one -> !SENTENCES.contains(one.type())).toList()
            : alike;
    // Who asked for a thing means no part of another.
    List<Search.Found> whole =
        likely.stream().filter(one -> steps(links.key(one.iri())) == steps(kind)).toList();
    return (whole.isEmpty() ? likely : whole)
        .stream()
            .sorted(Comparator.comparingInt(LinkedData::rank))
            .map(one -> new Link(one.label(), "/id/" + links.key(one.iri())))
            .distinct()
            .limit(SUGGESTED)
            .toList();
  }

  private static long steps(String key) {
    return key.chars().filter(c -> c == '/').count();
  }

  private static int rank(Search.Found found) {
    int place = Kind.known().stream().map(Kind::type).toList().indexOf(found.type());
    return place < 0 ? Kind.known().size() : place;
  }

  /** A path that is fit for a message. */
  static String shortened(String path) {
    return path.length() > 200 ? path.substring(0, 200) + "…" : path;
  }

  /** The data of a thing; of one that is only mentioned, also where. Empty if there is none. */
  Optional<Description> data(String iri) {
    return evidence.read(
        session -> {
          Description thing = describer().data(session, iri);
          return thing.isStated()
              ? Optional.of(thing)
              : describer().exists(session, iri)
                  ? Optional.of(describer().mentioned(session, iri))
                  : Optional.<Description>empty();
        });
  }
}
