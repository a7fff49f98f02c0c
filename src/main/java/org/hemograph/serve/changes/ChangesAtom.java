package org.hemograph.serve.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.ChangesPage.Row;
import org.hemograph.serve.pages.Link;

/**
 * Changes as a feed: Atom (RFC 4287), in pages (RFC 5005, section 3). An entry is named by the home
 * that it happened in, the revision and the record (RFC 4151), so that a home made anew, whose
 * revisions count from 1 again, tells readers news and nothing they think they know.
 *
 * @param base address of this service, with a slash at its end
 */
record ChangesAtom(LocalLinks links, Vocabulary vocabulary, String base) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  void write(Read read, OutputStream to) throws IOException {
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newFactory().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      out.setDefaultNamespace(ATOM);
      out.writeStartElement("feed");
      out.writeDefaultNamespace(ATOM);
      head(out, read);
      Told told = new Told(links, vocabulary);
      for (Entry entry : read.entries()) {
        entry(out, entry, read, told);
      }
      out.writeEndElement();
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      throw new IOException(e);
    }
  }

  private void head(XMLStreamWriter out, Read read) throws XMLStreamException {
    ChangesAddress address = read.address();
    ChangesAddress first = address.from(Optional.empty());
    element(out, "id", tag(read) + "feed" + pathOnly(first.query()));
    element(out, "title", ChangesPages.title(read) + " · Hemograph");
    element(
        out,
        "updated",
        (read.entries().isEmpty()
                ? read.newest().orElse(Instant.EPOCH)
                : read.entries().get(0).changed().time())
            .toString());
    out.writeStartElement("author");
    element(out, "name", "Hemograph");
    element(out, "uri", base);
    out.writeEndElement();
    element(out, "generator", "Hemograph");
    String subtitle =
        read.newest().isEmpty()
            ? "This store keeps no history."
            : read.told()
                ? String.join(" ", read.remarks())
                : "This store keeps no change sets: entries tell which records changed, not their"
                    + " statements.";
    if (!subtitle.isEmpty()) {
      element(out, "subtitle", subtitle);
    }
    link(out, "self", ChangesPages.ATOM, address.atom());
    link(out, "alternate", "text/html", address.page());
    link(out, "first", ChangesPages.ATOM, first.atom());
    if (read.next().isPresent()) {
      link(out, "next", ChangesPages.ATOM, address.from(read.next()).atom());
    }
    if (read.previous().isPresent()) {
      link(out, "previous", ChangesPages.ATOM, address.from(read.previous().orElseThrow()).atom());
    }
  }

  private void entry(XMLStreamWriter out, Entry entry, Read read, Told told)
      throws XMLStreamException {
    String how = entry.changed().how().word();
    out.writeStartElement("entry");
    element(
        out,
        "id",
        tag(read)
            + "revision/"
            + entry.changed().revision()
            + "/"
            + pathOnly(told.own(entry).replaceFirst("^/changes/[0-9]+/", "")));
    element(
        out,
        "title",
        how.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + how.substring(1)
            + ": "
            + entry.subject().text()
            + (entry.kind().isEmpty() ? "" : " (" + entry.kind() + ")"));
    element(out, "updated", entry.changed().time().toString());
    link(out, "alternate", "text/html", told.own(entry));
    if (read.told()) {
      link(out, "related", "application/rdf-patch", told.own(entry) + "?format=rdfp");
    }
    category(out, how, "change");
    if (!entry.kind().isEmpty()) {
      category(out, entry.kind(), "kind");
    }
    String summary = told.summary(entry);
    element(
        out,
        "summary",
        summary.isEmpty() ? "Revision " + entry.changed().revision() + ": " + how : summary);
    content(out, entry, read, told);
    out.writeEndElement();
  }

  private void content(XMLStreamWriter out, Entry entry, Read read, Told told)
      throws XMLStreamException {
    out.writeStartElement("content");
    out.writeAttribute("type", "xhtml");
    out.writeStartElement("div");
    out.writeDefaultNamespace(XHTML);
    element(
        out,
        "p",
        "Revision "
            + entry.changed().revision()
            + (entry.by().isEmpty() ? "" : ", " + entry.by())
            + ". Record: "
            + entry.label()
            + ".");
    List<Row> rows = told.rows(entry);
    if (!rows.isEmpty()) {
      out.writeStartElement("ul");
      for (Row row : rows) {
        out.writeStartElement("li");
        characters(
            out,
            (row.part().text().isEmpty() ? "" : row.part().text() + " › ")
                + row.property().text()
                + ": ");
        values(out, "del", row.before());
        if (!row.before().isEmpty() && !row.after().isEmpty()) {
          characters(out, " → ");
        }
        values(out, "ins", row.after());
        out.writeEndElement();
      }
      out.writeEndElement();
    }
    if (entry.rest() > 0) {
      element(out, "p", Told.many(entry.rest(), "statement") + " besides.");
    }
    if (read.told() && !entry.trouble().isEmpty()) {
      element(out, "p", entry.trouble());
    }
    out.writeEndElement();
    out.writeEndElement();
  }

  private static void values(XMLStreamWriter out, String element, List<Link> values)
      throws XMLStreamException {
    boolean first = true;
    for (Link value : values) {
      if (!first) {
        characters(out, ", ");
      }
      first = false;
      element(out, element, value.text());
    }
  }

  private void category(XMLStreamWriter out, String term, String scheme) throws XMLStreamException {
    out.writeEmptyElement("category");
    out.writeAttribute("term", clean(term));
    out.writeAttribute("scheme", links.namespaces().base() + "changes#" + scheme);
  }

  private void link(XMLStreamWriter out, String relation, String type, String href)
      throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", relation);
    out.writeAttribute("type", type);
    out.writeAttribute("href", base + pathOnly(href.substring(1)));
  }

  private static void element(XMLStreamWriter out, String name, String text)
      throws XMLStreamException {
    out.writeStartElement(name);
    characters(out, text);
    out.writeEndElement();
  }

  private static void characters(XMLStreamWriter out, String text) throws XMLStreamException {
    out.writeCharacters(clean(text));
  }

  /** What XML 1.0 has no way to say (section 2.2) stands as the replacement character. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                clean.appendCodePoint(
                    c == '\t'
                            || c == '\n'
                            || c == '\r'
                            || c >= 0x20 && c <= 0xD7FF
                            || c >= 0xE000 && c <= 0xFFFD
                            || c >= 0x10000
                        ? c
                        : 0xFFFD));
    return clean.toString();
  }

  /** The beginning of every identifier: who names, since when, which home. */
  private String tag(Read read) {
    Instant origin = read.origin().orElse(Instant.EPOCH);
    LocalDate day = LocalDate.ofInstant(origin, ZoneOffset.UTC);
    String authority =
        links.namespaces().base().replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*$", "");
    return "tag:" + authority + "," + day + ":hemograph/" + origin.toEpochMilli() + "/";
  }

  /** Every character that an address may not have is encoded (RFC 3987, section 3.1). */
  private static String pathOnly(String path) {
    StringBuilder ascii = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
        ascii.append('%').append(String.format(java.util.Locale.ROOT, "%02X", (int) c));
      } else {
        ascii.append(c);
      }
    }
    return ascii.toString();
  }
}
