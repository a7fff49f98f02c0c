package org.hemograph.read.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.model.AbstractText;
import org.hemograph.model.Authorship;
import org.hemograph.model.Code;
import org.hemograph.model.Entry;
import org.hemograph.model.Evidence;
import org.hemograph.model.Keys;
import org.hemograph.model.Meeting;
import org.hemograph.model.Mention;
import org.hemograph.model.Provenance;
import org.hemograph.model.Publication;
import org.hemograph.model.PublicationDetails;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Venue;
import org.hemograph.model.Vocabulary;

/** A citation as evidence: the publication, its mentions and the record itself as their source. */
final class CitationMapping {
  private final Citation citation;
  private final Identity identity;
  private final RecordSource source;
  private final Vocabulary vocabulary;
  private final Provenance provenance;

  CitationMapping(
      Citation citation, Identity identity, RecordSource source, Vocabulary vocabulary) {
    this.citation = citation;
    this.identity = identity;
    this.source = source;
    this.vocabulary = vocabulary;
    this.provenance = Provenance.ofRecord(source.ref(), "");
  }

  List<Evidence> evidence() {
    Optional<AbstractText> text = AbstractSections.text(citation.abstractParts());
    Mentions mentions = new Mentions(source.ref(), vocabulary);
    citation.substances().forEach(mentions::substance);
    citation.headings().forEach(mentions::heading);
    named(text.map(AbstractText::text).orElse(""), mentions);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(source.evidence());
    Optional<Meeting> meeting = meeting();
    meeting.ifPresent(evidence::add);
    evidence.add(publication(text, mentions.all(), meeting));
    evidence.addAll(mentions.all());
    return evidence;
  }

  /** A text may report on the study that it names, or compare itself with it, or only cite it. */
  private void named(String abstractText, Mentions mentions) {
    NctNumbers.in(citation.titles().title() + " " + abstractText)
        .forEach(number -> mentions.study(new Citation.Term(number, "title or abstract")));
  }

  /** The studies that the record itself lists. */
  private List<ThingRef> studies() {
    return citation.studies().stream()
        .map(study -> NctNumbers.study(study.text(), vocabulary))
        .distinct()
        .toList();
  }

  private Publication publication(
      Optional<AbstractText> text, List<Mention> mentions, Optional<Meeting> meeting) {
    Citation.Ids ids = citation.ids();
    return new Publication(
        entry(ids),
        Optional.of(citation.type()),
        citation.typeText(),
        citation.year(),
        new Venue(
            meeting.isPresent() ? citation.meeting() : citation.periodical().name(),
            meeting.map(m -> m.entry().ref()),
            JournalNames.journal(citation.periodical(), vocabulary)),
        citation.pages(),
        ids.doi(),
        ids.pmid(),
        ids.pmcid(),
        citation.abstractNumber(),
        studies(),
        Optional.empty(),
        "",
        authorships(),
        others(Citation.Relation.DISCUSSES),
        details(text, mentions));
  }

  private Entry entry(Citation.Ids ids) {
    List<String> identifiers = new ArrayList<>();
    identifiers.add(ids.doi().isEmpty() ? "" : "doi:" + ids.doi());
    identifiers.add(ids.pmid().isEmpty() ? "" : "PMID:" + ids.pmid());
    identifiers.add(ids.pmcid());
    String title = citation.titles().title();
    String own = title.isEmpty() ? untitled(ids) : title;
    String label = vocabulary.label(identity.ref()).orElse(own);
    return new Entry(identity.ref(), label, List.of(), identifiers, provenance);
  }

  private static String untitled(Citation.Ids ids) {
    return ids.doi().isEmpty() ? "PMID " + ids.pmid() : "doi:" + ids.doi();
  }

  private PublicationDetails details(Optional<AbstractText> text, List<Mention> mentions) {
    Citation.Titles titles = citation.titles();
    return new PublicationDetails(
        titles.title(),
        titles.original(),
        Languages.ofOriginal(titles.languages()),
        titles.languages(),
        text,
        citation.keywords().stream().distinct().toList(),
        citation.topics().stream().distinct().toList(),
        mentions.stream().map(m -> m.entry().ref()).toList(),
        new PublicationDetails.Links(
            others(Citation.Relation.CITES),
            others(
                Citation.Relation.CITED_BY,
                Citation.Relation.PARTLY_RETRACTED_BY,
                Citation.Relation.DOUBTED_BY),
            others(Citation.Relation.DISCUSSED_BY),
            others(Citation.Relation.RETRACTED_BY),
            others(Citation.Relation.RETRACTS)),
        citation.addresses().stream().distinct().toList(),
        identity.provisional(),
        "",
        warnings());
  }

  /** What a reader has to know before all else, in our words. */
  private String warnings() {
    return Stream.of(Citation.Relation.PARTLY_RETRACTED_BY, Citation.Relation.DOUBTED_BY)
        .flatMap(relation -> citation.related().stream().filter(r -> r.relation() == relation))
        .map(CitationMapping::warning)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String warning(Citation.Related related) {
    boolean partly = related.relation() == Citation.Relation.PARTLY_RETRACTED_BY;
    String pmid = related.other().pmid();
    return (partly ? "Partial retraction" : "Expression of concern")
        + (pmid.isEmpty() ? "." : ": PMID " + pmid + ".");
  }

  private List<ThingRef> others(Citation.Relation... relations) {
    return citation.related().stream()
        .filter(r -> List.of(relations).contains(r.relation()))
        .flatMap(r -> Identity.ofOther(r.other(), vocabulary).stream())
        .filter(other -> !other.equals(identity.ref()))
        .distinct()
        .toList();
  }

  private List<Authorship> authorships() {
    List<Authorship> authorships = new ArrayList<>();
    for (Citation.Author author : citation.authors()) {
      int position = authorships.size() + 1;
      authorships.add(
          new Authorship(
              position,
              author.name(),
              new Code("author", position == 1 ? "first" : "unspecified"),
              Optional.empty(),
              author.affiliations(),
              author.orcid(),
              author.rorIds()));
    }
    return authorships;
  }

  private Optional<Meeting> meeting() {
    String slug = Keys.slug(citation.meeting());
    if (slug.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = new Entry(new ThingRef("meeting/" + slug), citation.meeting(), provenance);
    return Optional.of(new Meeting(entry, Optional.empty(), Optional.empty()));
  }
}
