package org.hemograph.write.citation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import org.hemograph.model.Reference;

/**
 * RIS (Research Information Systems, 2012): {@code TY} first, {@code ER} last, one line a field, no
 * line without a tag. What screening tools make of each tag is in {@code docs/citations.md}.
 */
final class RisWriter implements ReferenceWriter {
  @Override
  public void write(Iterator<Reference> references, OutputStream out) throws IOException {
    TextLines lines = new TextLines(out);
    while (references.hasNext()) {
      record(new Cited(references.next()), lines);
    }
    lines.end();
  }

  private static void record(Cited cited, TextLines out) throws IOException {
    field("TY", type(cited), out);
    field("TI", cited.title(), out);
    for (Reference.Author author : cited.authors()) {
      field("AU", author.whole(), out);
    }
    if (cited.issued().isPresent()) {
      issued(cited.issued().get(), out);
    }
    venue(cited, out);
    field("SP", cited.firstPage(), out);
    field("EP", cited.lastPage(), out);
    field("DO", cited.doi(), out);
    number(cited, out);
    field("AB", cited.abstractText(), out);
    for (String keyword : cited.keywords()) {
      field("KW", keyword, out);
    }
    field("LA", cited.language(), out);
    for (String study : cited.studies()) {
      field("NS", study, out);
    }
    field("UR", cited.address(), out);
    field("N1", cited.note(), out);
    out.line("ER  - ");
  }

  private static String type(Cited cited) {
    return switch (cited.kind()) {
      case ARTICLE -> "JOUR";
      case MEETING_ABSTRACT -> cited.inJournal() ? "JOUR" : "CONF";
      case REGISTRATION, REPORT -> "RPRT";
      case WEB_PAGE -> "ELEC";
    };
  }

  private static void issued(Reference.Issued issued, TextLines out) throws IOException {
    field("PY", String.format(Locale.ROOT, "%04d", issued.year()), out);
    if (issued.month() > 0) {
      String day = issued.day() > 0 ? String.format(Locale.ROOT, "%02d", issued.day()) : "";
      field(
          "DA",
          String.format(Locale.ROOT, "%04d/%02d/%s", issued.year(), issued.month(), day),
          out);
    }
  }

  private static void venue(Cited cited, TextLines out) throws IOException {
    if (cited.isReport()) {
      field("PB", cited.publisher(), out);
      field("SN", cited.reportNumber(), out);
      field("M3", cited.kind() == Reference.Kind.REGISTRATION ? Cited.REGISTRATION : "", out);
      return;
    }
    field("T2", cited.venue(), out);
    if (cited.inJournal()) {
      field("JA", cited.abbreviation(), out);
      field("VL", cited.volume(), out);
      field("IS", cited.issue(), out);
      field("SN", String.join(", ", cited.issns()), out);
    }
    if (cited.kind() == Reference.Kind.MEETING_ABSTRACT) {
      field("M1", cited.atMeeting() ? cited.number() : "", out);
    }
    if (!cited.inJournal()) {
      field("PB", cited.publisher(), out);
    }
  }

  /** The number in a database, by which a decision about the record can find it again. */
  private static void number(Cited cited, TextLines out) throws IOException {
    boolean pubmed = !cited.pmid().isEmpty();
    field("AN", pubmed ? cited.pmid() : cited.key(), out);
    field("DB", pubmed ? "PubMed" : "Hemograph", out);
    field("C2", cited.pmcid(), out);
  }

  private static void field(String tag, String value, TextLines out) throws IOException {
    if (!value.isEmpty()) {
      out.line(tag, "  - ", value);
    }
  }
}
