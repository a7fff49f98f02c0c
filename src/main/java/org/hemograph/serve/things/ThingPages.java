package org.hemograph.serve.things;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Curie;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.PublicIds;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.AddressQuery;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ThingHead;
import org.hemograph.serve.pages.ThingPage.Ask;
import org.hemograph.serve.pages.ThingPage.Badge;
import org.hemograph.serve.pages.ThingPage.Incoming;
import org.hemograph.serve.pages.ThingPage.Text;
import org.hemograph.serve.pages.ThingTail;

/** Composes the pages of things, each by the class that knows its kind. Safe for many threads. */
public final class ThingPages {
  private static final Map<String, String> TEXTS = texts();

  private final LocalLinks links;
  private final Tables tables;
  private final KindPage generic;
  private final Map<String, KindPage> kinds = new HashMap<>();

  /**
   * Pages.
   *
   * @param kinds the kinds that have a page of their own
   */
  public ThingPages(LocalLinks links, Tables tables, Pages pages, List<KindPage> kinds) {
    this.links = links;
    this.tables = tables;
    this.generic = new GenericPage(pages);
    for (KindPage kind : kinds) {
      kind.types().forEach(type -> this.kinds.put(type, kind));
    }
  }

  /** The page of that thing, as HTML. */
  public byte[] page(Subject subject) {
    return subject.thing().objects(External.rdfType).stream()
        .filter(Node::isURI)
        .map(type -> kinds.get(type.getURI()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(generic)
        .of(subject);
  }

  /** What the first page, or a picture, of a thing is made from. */
  public Subject subject(
      Queryable.Session session,
      Description thing,
      Vocabulary vocabulary,
      List<Frame.Alternate> alternates,
      List<Link> downloads,
      String revision) {
    return subject(session, thing, vocabulary, alternates, downloads, revision, 1);
  }

  /**
   * What a page of a thing is made from.
   *
   * @param alternates the same as data, for the head of the page
   * @param downloads the same as data, for readers
   * @param revision of the data shown
   * @param page which page of its longest list is wanted, from 1
   */
  public Subject subject(
      Queryable.Session session,
      Description thing,
      Vocabulary vocabulary,
      List<Frame.Alternate> alternates,
      List<Link> downloads,
      String revision,
      int page) {
    Values values = new Values(links, thing.labels(), vocabulary);
    String iri = thing.thing().getURI();
    Optional<Node> type = thing.objects(External.rdfType).stream().filter(Node::isURI).findFirst();
    Optional<Kind> kind = type.map(Node::getURI).flatMap(Kind::of);
    List<Ask> asks = type.map(t -> tables.questions(t.getURI(), iri)).orElse(List.of());
    String label = values.name(thing.thing());
    Origins origins = new Origins(thing, values);
    return new Subject(
        session,
        thing,
        values,
        Frame.of(label, "", revision).with(withChanges(iri, label, alternates)),
        new ThingHead(
            label,
            kindLink(type, kind, values),
            PublicIds.of(thing),
            otherNames(thing, label),
            badges(thing),
            textsOf(thing)),
        new FactList(thing, values, origins).facts(),
        new ThingTail(
            iri,
            asks,
            incoming(thing, values),
            origins.sources(),
            origins.rest(),
            downloads,
            links.isThing(iri) ? links.key(iri) : ""),
        tables,
        page);
  }

  /** Who follows a thing finds its feed in the head of its page. */
  private List<Frame.Alternate> withChanges(
      String iri, String label, List<Frame.Alternate> alternates) {
    if (!links.isThing(iri)) {
      return alternates;
    }
    List<Frame.Alternate> all = new ArrayList<>(alternates);
    all.add(
        new Frame.Alternate(
            "What changed for " + label,
            "application/atom+xml",
            "/changes.atom" + new AddressQuery().one("about", links.key(iri)).text()));
    return all;
  }

  private static Link kindLink(Optional<Node> type, Optional<Kind> kind, Values values) {
    if (type.isEmpty()) {
      return Link.text("Mentioned, not described");
    }
    Link term = values.of(type.get());
    return new Link(kind.map(Kind::singular).orElse(term.text()), term.href());
  }

  private static List<String> otherNames(Description thing, String label) {
    return thing.objects(External.skosAltLabel).stream()
        .map(Values::literal)
        .filter(name -> !name.equals(label))
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private static List<Badge> badges(Description thing) {
    return thing.objects(HG.verification).stream()
        .filter(Node::isURI)
        .map(node -> node.getURI().substring(node.getURI().lastIndexOf('-') + 1))
        .map(name -> new Badge(name, meaning(name)))
        .toList();
  }

  private static String meaning(String verification) {
    return switch (verification) {
      case "verified" -> "Confirmed in the named source.";
      case "seed" -> "Stated by the founding article and not checked elsewhere.";
      case "recalled" -> "General knowledge that no source has confirmed yet.";
      default -> "How sure this is.";
    };
  }

  private static List<Text> textsOf(Description thing) {
    List<Text> texts = new ArrayList<>();
    TEXTS.forEach(
        (property, heading) ->
            thing.objects(property).stream()
                .map(Values::literal)
                .forEach(text -> texts.add(new Text(heading, text))));
    return texts;
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(External.dctermsDescription, "");
    texts.put(HG.briefSummary, "");
    texts.put(HG.detailedDescription, "In detail");
    texts.put(HG.eligibilityText, "Eligibility as the registry has it");
    texts.put(HG.claimText, "");
    texts.put(HG.definitionText, "Definition");
    texts.put(HG.criterionText, "");
    texts.put(HG.curatorNote, "Curator’s note");
    texts.put(HG.recalledNote, "Recalled");
    return texts;
  }

  private static List<Incoming> incoming(Description thing, Values values) {
    return thing.incoming().stream()
        .map(one -> incoming(thing.thing().getURI(), one, values))
        .sorted(Comparator.comparing(one -> one.property().text()))
        .toList();
  }

  private static Incoming incoming(String thing, Description.Incoming one, Values values) {
    String property = one.predicate().getURI();
    List<Link> first =
        one.first().stream().map(values::of).sorted(Comparator.comparing(Link::text)).toList();
    return new Incoming(
        new Link("← " + values.vocabulary().label(property), values.links().href(property)),
        (one.all() ? "" : "at least ") + one.count(),
        first,
        one.count() - first.size(),
        new Link(
            "All " + (one.all() ? one.count() : "of them"),
            values.links().href(thing)
                + "?incoming="
                + URLEncoder.encode(Curie.of(property), StandardCharsets.UTF_8)));
  }
}
