package org.hemograph.read.bibliography;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Pages;

/** What the tags of a RIS record mean. */
final class RisMapping {
  private static final Set<String> AT_A_MEETING = Set.of("ABST", "CONF", "CPAPER");

  private final TaggedRecord record;

  RisMapping(TaggedRecord record) {
    this.record = record;
  }

  private String type() {
    return record.first("TY").value().strip().toUpperCase(Locale.ROOT);
  }

  private boolean atMeeting() {
    return AT_A_MEETING.contains(type());
  }

  Citation.Ids ids(RecordNotes notes) {
    TaggedRecord.Field doi = record.first("DO");
    return new Citation.Ids(
        PublicIds.doi(notes.text(doi.path(), doi.value()), doi.path(), notes), pmid(notes), "");
  }

  /**
   * An accession number is a PMID only when the record says that it is one of PubMed: other
   * databases have numbers of eight digits too.
   */
  private String pmid(RecordNotes notes) {
    TaggedRecord.Field number = record.first("AN");
    return number.value().strip().matches("[1-9]\\d{0,8}") && isOfPubmed(number.value().strip())
        ? PublicIds.pmid(number.value(), number.path(), notes)
        : "";
  }

  /** The database decides, else its provider, or an address in PubMed with this very number. */
  private boolean isOfPubmed(String number) {
    String database = record.first("DB", "DP").value().toLowerCase(Locale.ROOT);
    boolean said = database.contains("pubmed") || database.contains("medline");
    boolean hasDatabase = record.has("DB") && !record.first("DB").value().isBlank();
    return said && !database.contains("embase")
        || !hasDatabase
            && record.all("UR").stream()
                .anyMatch(f -> f.value().matches("(?s).*pubmed\\D*/" + number + "(?!\\d).*"));
  }

  Citation citation(RecordNotes notes) {
    String title = record.text(notes, "TI", "T1", "ST");
    return new Citation(
        ids(notes),
        new Citation.Titles(
            Wording.title(title),
            "",
            Languages.of(record.text(notes, "LA"), record.first("LA").path(), notes)),
        AbstractSections.partsOf(record.text(notes, "AB", "N2")),
        PublicationTypes.ris(type()),
        type(),
        year(notes),
        periodical(notes),
        pages(notes),
        authors(notes),
        record.texts(notes, "KW"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        addresses(notes),
        atMeeting() ? record.text(notes, "T2", "JO", "JF") : "",
        atMeeting() ? record.text(notes, "M1") : "");
  }

  private Optional<Integer> year(RecordNotes notes) {
    for (TaggedRecord.Field date : record.all("PY", "Y1", "DA")) {
      Optional<Integer> year = Wording.year(date.value(), date.path(), notes);
      if (year.isPresent()) {
        return year;
      }
    }
    return Optional.empty();
  }

  private Citation.Periodical periodical(RecordNotes notes) {
    if (atMeeting() || !Set.of("JOUR", "EJOUR", "JFULL", "INPR", "MGZN", "NEWS").contains(type())) {
      return new Citation.Periodical("", "", List.of(), "");
    }
    List<String> issns = new ArrayList<>();
    for (TaggedRecord.Field number : record.all("SN")) {
      for (String issn : number.value().replaceAll("\\([^)]*\\)", " ").strip().split("[\\s;,]+")) {
        issns.add(PublicIds.issn(issn, number.path(), notes));
      }
    }
    issns.removeIf(String::isEmpty);
    return new Citation.Periodical(
        record.text(notes, "JF", "T2", "JO"), record.text(notes, "JA", "J2", "JO"), issns, "");
  }

  private Pages pages(RecordNotes notes) {
    String start = record.text(notes, "SP");
    String end = record.text(notes, "EP");
    String volume = record.text(notes, "VL");
    String issue = record.text(notes, "IS");
    return end.isEmpty()
        ? PageRange.of(volume, issue, start)
        : new Pages("", volume, issue, start, PageRange.end(start, end));
  }

  private List<Citation.Author> authors(RecordNotes notes) {
    return record.texts(notes, "AU", "A1").stream()
        .map(name -> new Citation.Author(name, List.of(), "", List.of()))
        .toList();
  }

  private List<String> addresses(RecordNotes notes) {
    List<String> addresses = new ArrayList<>();
    for (TaggedRecord.Field field : record.all("UR", "L1")) {
      for (String address : field.value().strip().split("[\\s;]+(?=https?://)")) {
        addresses.add(address(address.strip(), field.path(), notes));
      }
    }
    addresses.removeIf(String::isEmpty);
    return addresses;
  }

  /** An address of the web as an IRI; empty, and reported, when it is none. */
  static String address(String text, String path, RecordNotes notes) {
    try {
      URI address = new URI(text);
      boolean web =
          address.getRawAuthority() != null
              && address.getRawAuthority().indexOf('@') < 0
              && ("http".equalsIgnoreCase(address.getScheme())
                  || "https".equalsIgnoreCase(address.getScheme()));
      if (web) {
        return address.toASCIIString();
      }
    } catch (URISyntaxException e) {
      // Reported below, like an address of something else.
    }
    if (!text.isEmpty()) {
      notes.warn(path, "Not an address of the web: " + RecordNotes.shown(text) + ". Left out.");
    }
    return "";
  }
}
