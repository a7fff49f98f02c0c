package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Citation;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Notice;
import org.hemograph.serve.pages.SourceCard;

/**
 * Where an assertion stands.
 *
 * @param near the assertion, its sources and passages
 * @param assertion what is asserted
 */
record SourceCards(Nearby near, Node assertion) {
  private static final Map<String, String> RELATIONS = relations();

  private static Map<String, String> relations() {
    Map<String, String> relations = new LinkedHashMap<>();
    relations.put(HG.statedIn, "Stated in");
    relations.put(HG.alsoStatedIn, "Also stated in");
    relations.put(HG.corroboratedBy, "Corroborated by");
    return relations;
  }

  /** A card a source, the main one first. */
  List<SourceCard> cards() {
    List<SourceCard> cards = new ArrayList<>();
    RELATIONS.forEach(
        (property, relation) ->
            near.all(assertion, property)
                .forEach(
                    source -> cards.add(card(property.equals(HG.statedIn), relation, source))));
    return cards;
  }

  private SourceCard card(boolean main, String relation, Node source) {
    String page = near.one(source, External.foafPage).map(Node::toString).orElse("");
    String href = page.isEmpty() ? "" : near.values().links().href(page);
    List<Link> place = new ArrayList<>();
    if (main) {
      near.all(assertion, HG.evidence).forEach(span -> place.addAll(place(span)));
      near.all(assertion, HG.sourcePath).forEach(path -> place.add(Link.text(path(path))));
    }
    for (Node mention : near.with(HG.resolvedTo, assertion)) {
      if (near.all(mention, HG.statedIn).contains(source)) {
        near.all(mention, HG.evidence).forEach(span -> place.addAll(place(span)));
      }
    }
    List<Link> publications =
        new Literature(near).publicationsOf(source).stream().map(near::link).toList();
    return new SourceCard(
        relation,
        near.link(source),
        near.text(source, HG.sourceKind),
        href.isEmpty() ? Link.text("") : new Link(host(page), href),
        place,
        publications,
        main ? near.code(assertion, HG.verification) : "",
        main ? remarks(source) : List.of());
  }

  private List<Link> place(Node span) {
    List<Link> place = new ArrayList<>();
    near.links(span, HG.inSection).forEach(section -> place.add(shortened(section)));
    place.add(near.link(span));
    return place;
  }

  /** A section's label ends with the name of its document, which the card has above. */
  static Link shortened(Link section) {
    String name = section.text().replaceFirst("^(.{8,}?) of .*$", "$1");
    // "Introduction, introduction" says its part and its kind with one word.
    return new Link(name.replaceFirst("(?i)^(\\w+), \\1$", "$1"), section.href());
  }

  /** A row of ours in words, or a path as the source has it. */
  static String path(Node path) {
    String text = path.getLiteralLexicalForm();
    return text.startsWith("/") || !text.contains("/")
        ? text
        : "row "
            + text.substring(text.indexOf('/') + 1)
            + " of the curated table "
            + text.substring(0, text.indexOf('/')).replace('_', ' ');
  }

  private static String host(String page) {
    return page.replaceFirst("^https?://(www\\.)?([^/]+).*$", "$2");
  }

  private List<String> remarks(Node source) {
    List<String> remarks = new ArrayList<>();
    String confidence = near.text(assertion, HG.confidence);
    String kind =
        switch (near.code(assertion, HG.assertionKind)) {
          case "curated" -> "Entered by a curator";
          case "registry" -> "Read from the registry’s record as it stands there";
          case "extracted" ->
              "Found by software" + (confidence.isEmpty() ? "" : ", confidence " + confidence);
          case "derived" -> "Derived by a rule";
          default -> "";
        };
    if (!kind.isEmpty()) {
      remarks.add(kind);
    }
    String verified = near.text(source, HG.howVerified);
    if (!verified.isEmpty() && !verified.equals(near.code(source, HG.verification))) {
      remarks.add("the source was read as: " + verified);
    }
    return remarks;
  }

  /** How to cite the main source. */
  Citation citation() {
    Literature literature = new Literature(near);
    return near.all(assertion, HG.statedIn).stream()
        .findFirst()
        .map(
            source ->
                literature.publicationsOf(source).stream()
                    .findFirst()
                    .map(literature::citation)
                    .orElseGet(() -> literature.citationOfSource(source)))
        .orElse(Citation.NONE);
  }

  /** Retractions of what it was taken from. */
  List<Notice> notices() {
    Literature literature = new Literature(near);
    List<Notice> notices = new ArrayList<>();
    for (Node publication : near.of(HG.Publication)) {
      notices.addAll(
          literature.notices(
              publication,
              "“" + literature.title(publication) + "”, which states this, has been retracted."));
    }
    return notices;
  }
}
