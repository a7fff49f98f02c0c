package org.hemograph.serve.zotero;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.hemograph.model.Reference;
import org.hemograph.query.Queryable;
import org.hemograph.query.citing.Cited;
import org.hemograph.query.citing.Citing;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.pages.Frame;

/**
 * What literature tools read of the page of a thing: of a publication, a study or a registry's
 * record the reference itself; of a study, a drug, a person, a meeting or a journal the
 * publications that its page lists. At most two queries.
 */
public final class PageReferences {
  private static final List<String> LISTING =
      List.of(
          HG.ClinicalTrial,
          HG.ObservationalStudy,
          HG.ExpandedAccess,
          HG.Drug,
          HG.Person,
          HG.Meeting,
          HG.Journal);

  private final Namespaces namespaces;
  private final Citing citing;

  /** For things below a base. */
  public PageReferences(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.citing = new Citing(namespaces);
  }

  /** What the page of a thing tells literature tools. */
  public Frame.Cited of(Queryable.Session session, Description thing) {
    Node node = thing.thing();
    if (!node.toString().startsWith(namespaces.id(""))) {
      return Frame.Cited.NONE;
    }
    List<String> types = thing.objects(External.rdfType).stream().map(Node::toString).toList();
    boolean registered =
        node.toString().startsWith(namespaces.id("source/ctgov-"))
            || !thing.objects(HG.nctId).isEmpty();
    boolean published = types.contains(HG.Publication);
    boolean lists = types.stream().anyMatch(LISTING::contains);
    if (!published && !registered && !lists) {
      return Frame.Cited.NONE;
    }
    List<Node> itself = List.of(node);
    Cited wanted =
        new Cited(
            published ? itself : List.of(),
            registered && !published ? itself : List.of(),
            List.of(),
            List.of());
    List<Reference> read = new ArrayList<>();
    (lists ? citing.listed(session, node, wanted) : citing.references(session, wanted))
        .forEachRemaining(read::add);
    String key = node.toString().substring(namespaces.id("").length());
    List<Reference> own = read.stream().filter(one -> one.key().equals(key)).toList();
    return new Frame.Cited(
        own.stream().flatMap(one -> HighwireTags.of(one).stream()).toList(),
        own.stream().map(Reference::key).toList(),
        read.stream().filter(one -> !own.contains(one)).map(Coins::of).toList());
  }

  /** What a list of publications tells them: the first hundred, and where each is to be had. */
  public Frame.Cited of(Evidence evidence, List<Node> publications) {
    return publications.isEmpty()
        ? Frame.Cited.NONE
        : evidence.read(session -> listed(session, publications));
  }

  private Frame.Cited listed(Queryable.Session session, List<Node> publications) {
    List<Node> first = publications.stream().limit(Citing.MOST_LISTED).toList();
    List<Reference> read = new ArrayList<>();
    citing
        .references(session, new Cited(first, List.of(), List.of(), List.of()))
        .forEachRemaining(read::add);
    return new Frame.Cited(
        List.of(),
        read.stream().map(Reference::key).toList(),
        read.stream().map(Coins::of).toList());
  }
}
