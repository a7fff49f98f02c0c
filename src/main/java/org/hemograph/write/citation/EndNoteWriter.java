package org.hemograph.write.citation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hemograph.model.Reference;

/** EndNote's XML, as its own export gives it, without the styles of fonts. */
final class EndNoteWriter implements ReferenceWriter {
  private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

  @Override
  public void write(Iterator<Reference> references, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 14);
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(buffered, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("xml");
      xml.writeStartElement("records");
      for (int number = 1; references.hasNext(); number++) {
        xml.writeCharacters("\n");
        record(new Cited(references.next()), number, xml);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
    buffered.flush();
  }

  private static void record(Cited cited, int number, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("record");
    xml.writeStartElement("source-app");
    xml.writeAttribute("name", "Hemograph");
    xml.writeCharacters("Hemograph");
    xml.writeEndElement();
    element("rec-number", String.valueOf(number), xml);
    type(cited, xml);
    within("contributors", "authors", "author", authors(cited), xml);
    titles(cited, xml);
    element("pages", cited.pages("-"), xml);
    element("volume", cited.volume(), xml);
    element("number", cited.isReport() ? cited.reportNumber() : cited.issue(), xml);
    all("keywords", "keyword", cited.keywords(), xml);
    dates(cited, xml);
    element("publisher", cited.inJournal() ? "" : cited.publisher(), xml);
    element("isbn", String.join(", ", cited.issns()), xml);
    element("work-type", workType(cited), xml);
    boolean pubmed = !cited.pmid().isEmpty();
    element("accession-num", pubmed ? cited.pmid() : cited.key(), xml);
    element("custom2", cited.pmcid(), xml);
    element("electronic-resource-num", cited.doi(), xml);
    element("abstract", cited.abstractText(), xml);
    element("notes", cited.note(), xml);
    element("label", String.join("; ", cited.studies()), xml);
    within("urls", "related-urls", "url", present(cited.address()), xml);
    element("remote-database-name", pubmed ? "PubMed" : "Hemograph", xml);
    element("language", cited.language(), xml);
    xml.writeEndElement();
  }

  private static void type(Cited cited, XMLStreamWriter xml) throws XMLStreamException {
    String name =
        switch (cited.kind()) {
          case ARTICLE -> "Journal Article";
          case MEETING_ABSTRACT -> cited.inJournal() ? "Journal Article" : "Conference Proceedings";
          case REGISTRATION, REPORT -> "Report";
          case WEB_PAGE -> "Web Page";
        };
    String code =
        switch (name) {
          case "Journal Article" -> "17";
          case "Conference Proceedings" -> "10";
          case "Report" -> "27";
          default -> "12";
        };
    xml.writeStartElement("ref-type");
    xml.writeAttribute("name", name);
    xml.writeCharacters(code);
    xml.writeEndElement();
  }

  /** EndNote takes a name for a group's when it ends with a comma. */
  private static List<String> authors(Cited cited) {
    return cited.authors().stream()
        .map(author -> author.family().isEmpty() ? author.whole() + "," : author.whole())
        .toList();
  }

  private static void titles(Cited cited, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("titles");
    element("title", cited.title(), xml);
    element("secondary-title", cited.isReport() ? "" : cited.venue(), xml);
    xml.writeEndElement();
    if (cited.inJournal()) {
      xml.writeStartElement("periodical");
      element("full-title", cited.venue(), xml);
      element("abbr-1", cited.abbreviation(), xml);
      xml.writeEndElement();
    }
  }

  private static void dates(Cited cited, XMLStreamWriter xml) throws XMLStreamException {
    if (cited.issued().isEmpty()) {
      return;
    }
    Reference.Issued issued = cited.issued().get();
    xml.writeStartElement("dates");
    element("year", String.valueOf(issued.year()), xml);
    if (issued.month() > 0) {
      String day = issued.day() > 0 ? String.format(Locale.ROOT, "-%02d", issued.day()) : "";
      String date = String.format(Locale.ROOT, "%04d-%02d%s", issued.year(), issued.month(), day);
      all("pub-dates", "date", List.of(date), xml);
    }
    xml.writeEndElement();
  }

  private static String workType(Cited cited) {
    return switch (cited.kind()) {
      case REGISTRATION -> Cited.REGISTRATION;
      case MEETING_ABSTRACT -> Cited.ABSTRACT;
      default -> "";
    };
  }

  private static List<String> present(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  private static void within(
      String outer, String middle, String inner, List<String> values, XMLStreamWriter xml)
      throws XMLStreamException {
    if (!values.isEmpty()) {
      xml.writeStartElement(outer);
      all(middle, inner, values, xml);
      xml.writeEndElement();
    }
  }

  private static void all(String outer, String inner, List<String> values, XMLStreamWriter xml)
      throws XMLStreamException {
    if (!values.isEmpty()) {
      xml.writeStartElement(outer);
      for (String value : values) {
        element(inner, value, xml);
      }
      xml.writeEndElement();
    }
  }

  private static void element(String name, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.writeStartElement(name);
      xml.writeCharacters(value);
      xml.writeEndElement();
    }
  }
}
