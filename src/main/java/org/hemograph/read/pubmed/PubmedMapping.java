package org.hemograph.read.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hemograph.model.Pages;
import org.hemograph.read.bibliography.Citation;
import org.hemograph.read.bibliography.Languages;
import org.hemograph.read.bibliography.NctNumbers;
import org.hemograph.read.bibliography.PageRange;
import org.hemograph.read.bibliography.PublicIds;
import org.hemograph.read.bibliography.PublicationTypes;
import org.hemograph.read.bibliography.RecordNotes;
import org.hemograph.read.bibliography.Wording;

/** What the elements of a {@code PubmedArticle} mean (NLM's DTD, element descriptions). */
final class PubmedMapping {
  private final XmlElement record;
  private final XmlElement citation;
  private final XmlElement article;
  private final String pmid;
  private final RecordNotes notes;

  PubmedMapping(XmlElement record, String pmid, RecordNotes notes) {
    this.record = record;
    this.citation = record.first("MedlineCitation");
    this.article = citation.first("Article");
    this.pmid = pmid;
    this.notes = notes;
  }

  Citation citation() {
    List<String> types = texts(article.all("PublicationTypeList", "PublicationType"));
    PubmedIndexing indexing = new PubmedIndexing(citation, notes);
    return new Citation(
        ids(),
        titles(),
        abstractParts(),
        PublicationTypes.medline(types),
        String.join("; ", types),
        PubmedDates.issued(article, notes),
        periodical(),
        pages(),
        new PubmedAuthors(article, notes).authors(),
        texts(citation.all("KeywordList", "Keyword")),
        indexing.topics(),
        List.of(),
        indexing.substances(),
        studies(),
        new PubmedLinks(record, notes).related(),
        List.of(),
        "",
        "");
  }

  private Citation.Ids ids() {
    List<XmlElement> own = record.all("PubmedData", "ArticleIdList", "ArticleId");
    Stream<XmlElement> located =
        article.all("ELocationID").stream()
            .filter(e -> e.attribute("EIdType").equals("doi"))
            .filter(e -> !e.attribute("ValidYN").equals("N"));
    String doi =
        Stream.concat(located, own.stream().filter(e -> isOf(e, "doi")))
            .map(e -> PublicIds.doi(e.text(), e.path(), notes))
            .filter(id -> !id.isEmpty())
            .findFirst()
            .orElse("");
    String pmcid =
        own.stream()
            .filter(e -> isOf(e, "pmc"))
            .map(e -> PublicIds.pmcid(e.text(), e.path(), notes))
            .findFirst()
            .orElse("");
    return new Citation.Ids(doi, pmid, pmcid);
  }

  private static boolean isOf(XmlElement id, String type) {
    return id.attribute("IdType").equals(type);
  }

  private Citation.Titles titles() {
    List<String> languages =
        article.all("Language").stream()
            .flatMap(e -> Languages.of(e.text(), e.path(), notes).stream())
            .distinct()
            .toList();
    String title = text(article.first("ArticleTitle"));
    boolean english = languages.isEmpty() || languages.equals(List.of("en"));
    return new Citation.Titles(
        english ? Wording.title(title) : Wording.untranslated(title),
        Wording.title(text(article.first("VernacularTitle"))),
        languages);
  }

  private List<Citation.AbstractPart> abstractParts() {
    List<Citation.AbstractPart> parts = new ArrayList<>();
    for (XmlElement part : article.all("Abstract", "AbstractText")) {
      parts.add(
          new Citation.AbstractPart(
              notes.text(part.path(), part.attribute("Label")),
              part.attribute("NlmCategory"),
              text(part)));
    }
    return parts;
  }

  private Citation.Periodical periodical() {
    XmlElement journal = article.first("Journal");
    XmlElement medline = citation.first("MedlineJournalInfo");
    List<String> issns =
        Stream.concat(journal.all("ISSN").stream(), medline.all("ISSNLinking").stream())
            .map(e -> PublicIds.issn(e.text(), e.path(), notes))
            .filter(issn -> !issn.isEmpty())
            .distinct()
            .toList();
    return new Citation.Periodical(
        text(journal.first("Title")),
        text(journal.first("ISOAbbreviation")),
        issns,
        text(medline.first("NlmUniqueID")));
  }

  private Pages pages() {
    XmlElement issue = article.first("Journal", "JournalIssue");
    XmlElement pagination = article.first("Pagination");
    String volume = text(issue.first("Volume"));
    String number = text(issue.first("Issue"));
    String range = text(pagination.first("MedlinePgn"));
    if (!range.isEmpty()) {
      return PageRange.of(volume, number, range);
    }
    return new Pages(
        "", volume, number, text(pagination.first("StartPage")), text(pagination.first("EndPage")));
  }

  private List<Citation.Term> studies() {
    return article.all("DataBankList", "DataBank").stream()
        .filter(bank -> text(bank.first("DataBankName")).equalsIgnoreCase("ClinicalTrials.gov"))
        .flatMap(bank -> bank.all("AccessionNumberList", "AccessionNumber").stream())
        .map(e -> new Citation.Term(NctNumbers.listed(e.text(), e.path(), notes), e.path()))
        .filter(term -> !term.text().isEmpty())
        .toList();
  }

  private List<String> texts(List<XmlElement> elements) {
    return elements.stream().map(this::text).filter(text -> !text.isEmpty()).toList();
  }

  private String text(XmlElement element) {
    return notes.text(element.path(), element.text());
  }
}
