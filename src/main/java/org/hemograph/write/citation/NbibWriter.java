package org.hemograph.write.citation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.PrintedName;
import org.hemograph.model.Reference;

/**
 * The MEDLINE display format of PubMed (PubMed help, "MEDLINE/PubMed Data Element"). Each record
 * begins with {@code PMID}, for that is where readers cut; it is empty of what PubMed does not
 * have.
 */
final class NbibWriter implements ReferenceWriter {
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}(?=\\p{Lu})|\\p{L}+\\.?");

  @Override
  public void write(Iterator<Reference> references, OutputStream out) throws IOException {
    TextLines lines = new TextLines(out);
    while (references.hasNext()) {
      record(new Cited(references.next()), lines);
    }
    lines.end();
  }

  private static void record(Cited cited, TextLines out) throws IOException {
    out.line("PMID- ", cited.pmid());
    for (String issn : cited.issns()) {
      field("IS", issn, out);
    }
    field("VI", cited.volume(), out);
    field("IP", cited.issue(), out);
    if (cited.issued().isPresent()) {
      field("DP", date(cited.issued().get()), out);
    }
    field("TI", cited.title(), out);
    field("PG", cited.pages("-"), out);
    field("LID", cited.doi().isEmpty() ? "" : cited.doi() + " [doi]", out);
    field("AB", cited.abstractText(), out);
    authors(cited, out);
    field("LA", Languages.medline(cited.language()), out);
    for (String study : cited.studies()) {
      field("SI", study.startsWith("NCT") ? "ClinicalTrials.gov/" + study : "", out);
    }
    field("PT", type(cited), out);
    field("TA", cited.inJournal() ? cited.abbreviation() : "", out);
    field("JT", cited.venue(), out);
    for (String keyword : cited.keywords()) {
      field("OT", keyword, out);
    }
    field("PMC", cited.pmcid(), out);
    field("AID", cited.doi().isEmpty() ? "" : cited.doi() + " [doi]", out);
    field("GN", cited.note(), out);
    out.line();
  }

  private static String type(Cited cited) {
    return switch (cited.kind()) {
      case ARTICLE -> "Journal Article";
      case MEETING_ABSTRACT -> "Meeting Abstract";
      case REGISTRATION -> Cited.REGISTRATION;
      case REPORT -> "Technical Report";
      case WEB_PAGE -> "Web Page";
    };
  }

  private static void authors(Cited cited, TextLines out) throws IOException {
    for (Reference.Author author : cited.authors()) {
      if (author.family().isEmpty()) {
        field("CN", author.whole(), out);
        continue;
      }
      String suffix = PrintedName.suffix(author);
      String given = PrintedName.givenWithoutSuffix(author);
      String end = suffix.isEmpty() ? "" : " " + suffix;
      field("FAU", author.family() + ", " + given + end, out);
      field("AU", author.family() + " " + initials(given) + end, out);
    }
  }

  /** {@code David J} is {@code DJ}, and so is {@code D.J.} */
  private static String initials(String given) {
    StringBuilder initials = new StringBuilder();
    Matcher each = INITIAL.matcher(given);
    while (each.find()) {
      initials.appendCodePoint(each.group().codePointAt(0));
    }
    return initials.isEmpty() ? given : initials.toString();
  }

  private static String date(Reference.Issued issued) {
    StringBuilder date = new StringBuilder(String.format(Locale.ROOT, "%04d", issued.year()));
    if (issued.month() >= 1 && issued.month() <= 12) {
      Month month = Month.of(issued.month());
      date.append(' ').append(month.getDisplayName(TextStyle.SHORT, Locale.US));
      date.append(issued.day() > 0 ? " " + issued.day() : "");
    }
    return date.toString();
  }

  private static void field(String tag, String value, TextLines out) throws IOException {
    if (!value.isEmpty()) {
      out.line(tag, "    ".substring(tag.length()), "- ", value);
    }
  }
}
