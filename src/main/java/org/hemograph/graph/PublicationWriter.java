package org.hemograph.graph;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.hemograph.model.Authorship;
import org.hemograph.model.Publication;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Publications, with their authors and journals. */
final class PublicationWriter implements RecordWriter<Publication> {
  @Override
  public void write(Publication publication, Statements statements) {
    var pages = publication.pages();
    var subject =
        statements
            .root(publication.entry(), HG.Publication)
            .text(External.dctermsTitle, title(publication))
            .code(HG.pubType, publication.type())
            .string(HG.pubTypeText, publication.typeText())
            .year(External.dctermsIssued, publication.year())
            .string(HG.venueText, publication.venue().text())
            .link(HG.presentedAt, publication.venue().meeting())
            .string(HG.volumePagesText, pages.text())
            .string(External.biboVolume, pages.volume())
            .string(External.biboIssue, pages.issue())
            .string(External.biboPageStart, pages.start())
            .string(External.biboPageEnd, pages.end())
            .string(HG.doi, publication.doi())
            .string(HG.pmid, publication.pmid())
            .string(HG.pmcid, publication.pmcid())
            .string(HG.abstractNumber, publication.abstractNumber())
            .links(HG.reportsOn, publication.studies())
            .code(HG.reportRole, publication.reportRole())
            .string(HG.authorsText, publication.authorsText())
            .links(External.citoDiscusses, publication.discusses());
    subject
        .text(External.dctermsDescription, publication.details().citation())
        .text(External.dctermsDescription, publication.details().warnings());
    BibliographicDetails.write(publication, subject);
    addresses(subject, publication);
    publication
        .venue()
        .journal()
        .ifPresent(journal -> subject.link(HG.publishedIn, Journals.write(journal, statements)));
    publication.authorships().forEach(author -> author(subject, publication, author));
  }

  /** What another record cites has no title that we know: the citation holds it, and more. */
  private static String title(Publication publication) {
    if (!publication.details().citation().isEmpty()) {
      return "";
    }
    String own = publication.details().title();
    return own.isEmpty() ? publication.entry().label() : own;
  }

  private static void addresses(Subject subject, Publication publication) {
    if (!publication.doi().isEmpty()) {
      subject.iri(External.foafPage, "https://doi.org/" + safe(publication.doi()));
    }
    if (!publication.pmid().isEmpty()) {
      subject.iri(External.foafPage, "https://pubmed.ncbi.nlm.nih.gov/" + publication.pmid() + "/");
    }
    if (!publication.pmcid().isEmpty()) {
      subject.iri(
          External.foafPage, "https://pmc.ncbi.nlm.nih.gov/articles/" + publication.pmcid() + "/");
    }
  }

  /** Old DOIs have characters that no IRI may have ({@code <}, {@code >}): RFC 3987, 2.2. */
  private static String safe(String doi) {
    var safe = new StringBuilder();
    for (byte b : doi.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > ' ' && b < 0x7F && "<>\"{}|\\^`%#?".indexOf(b) < 0;
      safe.append(plain ? "" + (char) b : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return safe.toString();
  }

  private static void author(Subject subject, Publication publication, Authorship author) {
    var ref = publication.entry().ref().part("author/" + author.position());
    subject.link(HG.authorship, ref);
    subject
        .statements()
        .part(ref, HG.Authorship, author.nameAsWritten())
        .integer(HG.position, Optional.of(author.position()))
        .string(HG.nameAsWritten, author.nameAsWritten())
        .code(HG.authorRole, author.role())
        .link(HG.author, author.author())
        .texts(HG.affiliationText, author.affiliations())
        .string(HG.orcid, author.orcid())
        .strings(HG.rorId, author.rorIds());
  }
}
