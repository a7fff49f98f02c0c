package org.hemograph.serve.things;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Curie;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.PublicIds;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ThingHead;
import org.hemograph.serve.pages.ThingPage.Ask;
import org.hemograph.serve.pages.ThingPage.Badge;
import org.hemograph.serve.pages.ThingPage.Incoming;
import org.hemograph.serve.pages.ThingPage.Source;
import org.hemograph.serve.pages.ThingPage.Text;
import org.hemograph.serve.pages.ThingTail;

/** Composes the pages of things, each by the class that knows its kind. Safe for many threads. */
public final class ThingPages {
  private static final int SHOWN_INCOMING = 12;
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

  /**
   * What a page or a picture of a thing is made from.
   *
   * @param alternates the same as data, for the head of the page
   * @param downloads the same as data, for readers
   * @param revision of the data shown
   */
  public Subject subject(
      Queryable.Session session,
      Description thing,
      Vocabulary vocabulary,
      List<Frame.Alternate> alternates,
      List<Link> downloads,
      String revision) {
    Values values = new Values(links, thing.labels(), vocabulary);
    String iri = thing.thing().getURI();
    Optional<Node> type = thing.objects(External.rdfType).stream().filter(Node::isURI).findFirst();
    Optional<Kind> kind = type.map(Node::getURI).flatMap(Kind::of);
    List<Ask> asks = type.map(t -> tables.questions(t.getURI(), iri)).orElse(List.of());
    String label = values.name(thing.thing());
    return new Subject(
        session,
        thing,
        values,
        Frame.of(label, "", revision).with(alternates),
        new ThingHead(
            label,
            kindLink(type, kind, values),
            PublicIds.of(thing),
            otherNames(thing, label),
            badges(thing),
            textsOf(thing)),
        new FactList(thing, values).facts(),
        new ThingTail(iri, asks, incoming(thing, values), sources(thing, values), downloads),
        tables);
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
    Map<Node, List<Node>> byProperty = new LinkedHashMap<>();
    thing.incoming().stream()
        .filter(pointer -> !pointer.subject().getURI().startsWith(thing.thing().getURI() + "/"))
        .limit(Describer.MOST_INCOMING)
        .forEach(
            p ->
                byProperty.computeIfAbsent(p.predicate(), x -> new ArrayList<>()).add(p.subject()));
    boolean more = thing.incoming().size() > Describer.MOST_INCOMING;
    List<Incoming> incoming = new ArrayList<>();
    byProperty.forEach(
        (property, subjects) ->
            incoming.add(incoming(thing.thing().getURI(), property, subjects, more, values)));
    incoming.sort(Comparator.comparing(one -> one.property().text()));
    return incoming;
  }

  private static Incoming incoming(
      String thing, Node property, List<Node> subjects, boolean more, Values values) {
    List<Link> first =
        subjects.stream()
            .map(values::of)
            .sorted(Comparator.comparing(Link::text))
            .limit(SHOWN_INCOMING)
            .toList();
    return new Incoming(
        new Link(
            "← " + values.vocabulary().label(property.getURI()),
            values.links().href(property.getURI())),
        (more ? "at least " : "") + subjects.size(),
        first,
        subjects.size() - first.size(),
        new Link(
            "All " + (more ? "of them" : subjects.size()),
            values.links().href(thing)
                + "?incoming="
                + URLEncoder.encode(Curie.of(property.getURI()), StandardCharsets.UTF_8)));
  }

  /** Each graph that says something, and the sources that the statements name. */
  private static List<Source> sources(Description thing, Values values) {
    Map<Node, Integer> counts = new LinkedHashMap<>();
    thing.statements().forEach(stated -> counts.merge(stated.graph(), 1, Integer::sum));
    List<Source> sources = new ArrayList<>();
    counts.forEach(
        (graph, count) -> {
          Set<Link> named = new LinkedHashSet<>();
          for (Stated stated : thing.statements()) {
            boolean names =
                stated.predicate().hasURI(HG.statedIn)
                    || stated.predicate().hasURI(HG.alsoStatedIn);
            if (names && stated.graph().equals(graph)) {
              named.add(values.of(stated.object()));
            }
          }
          String many = count + (count == 1 ? " statement" : " statements");
          sources.add(new Source(values.of(graph), many, List.copyOf(named)));
        });
    return sources;
  }
}
