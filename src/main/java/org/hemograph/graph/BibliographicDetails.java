package org.hemograph.graph;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemograph.model.AbstractText;
import org.hemograph.model.Code;
import org.hemograph.model.Digest;
import org.hemograph.model.Keys;
import org.hemograph.model.Publication;
import org.hemograph.model.PublicationDetails;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** What bibliographic records say of a publication beyond what curated tables do. */
final class BibliographicDetails {
  private static final Pattern BY_PMID = Pattern.compile("publication/pmid-([1-9][0-9]*)");

  private static final Code PROVISIONAL = new Code("identity", "provisional");

  private BibliographicDetails() {}

  static void write(Publication publication, Subject subject) {
    PublicationDetails details = publication.details();
    if (details.provisional()) {
      subject.code(HG.identityStatus, PROVISIONAL);
    }
    subject
        .text(External.dctermsTitle, details.originalTitle(), details.originalLanguage())
        .strings(External.dctermsLanguage, details.languages())
        .texts(HG.keyword, details.keywords())
        .links(HG.mention, details.mentions());
    details.topics().forEach(topic -> subject.iri(HG.topic, topic));
    details.pages().forEach(page -> subject.iri(External.foafPage, page));
    links(publication, subject);
    details.abstractText().ifPresent(text -> text(publication, text, subject));
  }

  /** Some records also say what others say of them: those others are then the subject. */
  private static void links(Publication publication, Subject subject) {
    ThingRef self = publication.entry().ref();
    PublicationDetails.Links links = publication.details().links();
    subject.links(External.citoCites, links.cites()).links(HG.retractedBy, links.retractedBy());
    incoming(links.citedBy(), External.citoCites, self, subject);
    incoming(links.discussedBy(), External.citoDiscusses, self, subject);
    incoming(links.retracts(), HG.retractedBy, self, subject);
    Stream.of(
            links.cites(),
            links.citedBy(),
            publication.discusses(),
            links.discussedBy(),
            links.retractedBy(),
            links.retracts())
        .flatMap(List::stream)
        .filter(other -> BY_PMID.matcher(other.path()).matches())
        .forEach(other -> number(other, subject));
  }

  /** So that it can be told which publication it is, once another record says its DOI. */
  private static void number(ThingRef other, Subject subject) {
    String pmid = BY_PMID.matcher(other.path()).replaceFirst("$1");
    subject.statements().about(other).string(HG.pmid, pmid);
  }

  private static void incoming(
      List<ThingRef> others, String predicate, ThingRef self, Subject subject) {
    others.forEach(other -> subject.statements().about(other).link(predicate, self));
  }

  private static void text(Publication publication, AbstractText text, Subject subject) {
    subject.text(External.dctermsAbstract, text.text());
    if (text.sections().isEmpty()) {
      return;
    }
    String digest = new Digest().add(text.text()).hex();
    ThingRef layer = Keys.text(digest);
    Statements statements = subject.statements();
    statements
        .part(layer, HG.TextLayer, "Text of the abstract")
        .link(HG.textOf, publication.entry().ref());
    for (AbstractText.LabelledSection section : text.sections()) {
      statements
          .part(Keys.section(digest, section.start()), HG.Section, section.label())
          .code(HG.sectionType, section.type())
          .link(External.dctermsIsPartOf, layer)
          .offset(External.oaStart, section.start())
          .offset(External.oaEnd, section.end());
    }
  }
}
