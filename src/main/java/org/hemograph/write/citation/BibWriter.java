package org.hemograph.write.citation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hemograph.model.OneLine;
import org.hemograph.model.PrintedName;
import org.hemograph.model.Reference;

/**
 * BibTeX (Patashnik, "BibTeXing", 1988), or with the entry types and fields of the biblatex manual
 * (section 2); UTF-8 in both.
 */
final class BibWriter implements ReferenceWriter {
  private static final Pattern AND = Pattern.compile("(?i)(?:^|\\s)and(?:\\s|$)");

  private static final Pattern NO_LETTERS = Pattern.compile("[{}\\\\~^$#%_<>|\"]");

  private final boolean biblatex;

  BibWriter(boolean biblatex) {
    this.biblatex = biblatex;
  }

  @Override
  public void write(Iterator<Reference> references, OutputStream out) throws IOException {
    TextLines lines = new TextLines(out);
    CitationKeys keys = new CitationKeys();
    while (references.hasNext()) {
      Cited cited = new Cited(references.next());
      lines.line("@", type(cited), "{", keys.next(cited), ",");
      entry(cited, lines);
      lines.line("}");
      lines.line();
    }
    lines.end();
  }

  private String type(Cited cited) {
    return switch (cited.kind()) {
      case ARTICLE -> "article";
      case MEETING_ABSTRACT -> cited.inJournal() ? "article" : "inproceedings";
      case REGISTRATION, REPORT -> biblatex ? "report" : "techreport";
      case WEB_PAGE -> biblatex ? "online" : "misc";
    };
  }

  private void entry(Cited cited, TextLines out) throws IOException {
    raw("title", Latex.title(cited.title()), out);
    raw("author", authors(cited), out);
    venue(cited, out);
    if (cited.issued().isPresent()) {
      issued(cited.issued().get(), out);
    }
    raw("pages", pages(cited), out);
    raw("doi", verbatim(cited.doi()), out);
    ids(cited, out);
    raw("url", verbatim(cited.address()), out);
    text("abstract", cited.abstractText(), out);
    text("keywords", String.join(", ", cited.keywords()), out);
    text(biblatex ? "langid" : "language", cited.language(), out);
    text("note", cited.note(), out);
  }

  private void venue(Cited cited, TextLines out) throws IOException {
    if (cited.isReport()) {
      text("institution", cited.publisher(), out);
      text("number", cited.reportNumber(), out);
      text("type", cited.kind() == Reference.Kind.REGISTRATION ? Cited.REGISTRATION : "", out);
    } else if (cited.inJournal()) {
      text(biblatex ? "journaltitle" : "journal", cited.venue(), out);
      text(biblatex ? "shortjournal" : "", cited.abbreviation(), out);
      text("volume", cited.volume(), out);
      text("number", cited.issue(), out);
      text("issn", String.join(", ", cited.issns()), out);
    } else if (cited.atMeeting()) {
      raw("booktitle", Latex.title(cited.venue()), out);
      raw("eventtitle", biblatex ? Latex.title(cited.venue()) : "", out);
    } else {
      text(biblatex ? "organization" : "howpublished", cited.venue(), out);
    }
  }

  private void issued(Reference.Issued issued, TextLines out) throws IOException {
    String year = String.format(Locale.ROOT, "%04d", issued.year());
    boolean month = issued.month() >= 1 && issued.month() <= 12;
    if (biblatex) {
      String rest = month ? String.format(Locale.ROOT, "-%02d", issued.month()) : "";
      rest += month && issued.day() > 0 ? String.format(Locale.ROOT, "-%02d", issued.day()) : "";
      raw("date", year + rest, out);
      return;
    }
    raw("year", year, out);
    if (month) {
      String name = Month.of(issued.month()).getDisplayName(TextStyle.SHORT, Locale.US);
      out.line("  month = ", name.toLowerCase(Locale.ROOT), ",");
    }
  }

  private static String pages(Cited cited) {
    String last = Latex.text(cited.lastPage());
    return Latex.text(cited.firstPage()) + (last.isEmpty() ? "" : "--" + last);
  }

  private void ids(Cited cited, TextLines out) throws IOException {
    text("pmid", cited.pmid(), out);
    text("pmcid", cited.pmcid(), out);
    if (biblatex && !cited.pmid().isEmpty()) {
      text("eprint", cited.pmid(), out);
      text("eprinttype", "pubmed", out);
    }
  }

  /** DOIs and addresses are read as they stand; only braces would end the field. */
  private static String verbatim(String text) {
    return text.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }

  private static String authors(Cited cited) {
    String authors =
        cited.authors().stream().map(BibWriter::author).collect(Collectors.joining(" and "));
    return cited.authorsLeftOut() ? authors + " and others" : authors;
  }

  /** {@code Family, Jr, Given}; in braces what must not be taken apart. */
  private static String author(Reference.Author author) {
    String family = part(author.family());
    String given = part(PrintedName.givenWithoutSuffix(author));
    if (family.isEmpty() || given.isEmpty()) {
      return "{" + Latex.text(author.whole()) + "}";
    }
    String suffix = PrintedName.suffix(author);
    return family + (suffix.isEmpty() ? "" : ", " + part(suffix)) + ", " + given;
  }

  /** Readers of BibTeX take names apart before they read LaTeX, so its signs are left out there. */
  private static String part(String name) {
    String plain = OneLine.of(NO_LETTERS.matcher(name).replaceAll(" "));
    return AND.matcher(plain).find() ? "{" + Latex.text(plain) + "}" : Latex.text(plain);
  }

  private static void text(String field, String value, TextLines out) throws IOException {
    if (!field.isEmpty()) {
      raw(field, Latex.text(value), out);
    }
  }

  private static void raw(String field, String value, TextLines out) throws IOException {
    if (!value.isEmpty()) {
      out.line("  ", field, " = {", value, "},");
    }
  }
}
