package org.hemograph.serve.zotero;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.model.Reference;
import org.hemograph.query.Binder;
import org.hemograph.query.Queryable;
import org.hemograph.query.Shortened;
import org.hemograph.query.citing.Cited;
import org.hemograph.query.citing.CitedThings;
import org.hemograph.query.citing.Citing;
import org.hemograph.query.citing.Filter;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.Parameters;
import org.hemograph.serve.http.Validators;
import org.hemograph.write.citation.ReferenceFormat;
import org.hemograph.write.citation.ReferenceWriters;

/**
 * {@code /unapi}: unAPI revision 1. Without parameters the formats that all references can be had
 * in; with {@code id} those of one; with {@code id} and {@code format} the reference. An id is the
 * key of a publication, a source or a registered study.
 */
public final class UnapiDoor implements Door {
  /** Where it is. */
  public static final String PATH = "/unapi";

  private static final String XML = "application/xml; charset=utf-8";

  private static final Pattern KEY =
      Pattern.compile("(?:publication|source|study)/[^\\s<>\"{}|\\\\^`]{1,400}");

  /** With the page that documents each, the one that holds most first. */
  private static final Map<ReferenceFormat, String> OFFERED = offered();

  private final Evidence evidence;
  private final Validators validators;
  private final Namespaces namespaces;
  private final CitedThings things;
  private final Citing citing;

  /** A door over references. */
  public UnapiDoor(Evidence evidence, Validators validators, Binder binder, Namespaces namespaces) {
    this.evidence = evidence;
    this.validators = validators;
    this.namespaces = namespaces;
    this.things = new CitedThings(binder, namespaces);
    this.citing = new Citing(namespaces);
  }

  private static Map<ReferenceFormat, String> offered() {
    Map<ReferenceFormat, String> offered = new LinkedHashMap<>();
    offered.put(ReferenceFormat.RIS, "https://en.wikipedia.org/wiki/RIS_(file_format)");
    offered.put(ReferenceFormat.BIBTEX, "https://www.bibtex.org/Format/");
    return offered;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Parameters given = exchange.parameters();
    given.values().keySet().stream()
        .filter(name -> !List.of("id", "format").contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new HemographException(
                  Fault.UNKNOWN_PARAMETER,
                  "unAPI takes id and format, not \"" + Shortened.forDisplay(name) + "\".");
            });
    String id = given.one("id").orElse("");
    Optional<String> format = given.one("format");
    if (id.isEmpty() && format.isPresent()) {
      throw new HemographException(
          Fault.MISSING_PARAMETER,
          "A format needs the id of what is wanted in it",
          new Offence("id", "", "the key of a reference", List.of(), "publication/pmid-29696684"));
    }
    String type = format.isEmpty() ? XML : "reference";
    if (exchange.unchanged(validators.tag(exchange, evidence.revision(), type))) {
      return;
    }
    if (id.isEmpty()) {
      exchange.send(200, XML, formats(""));
    } else {
      of(exchange, id, format);
    }
  }

  private void of(Exchange exchange, String id, Optional<String> format) throws IOException {
    List<Reference> one = evidence.read(session -> one(session, id));
    if (one.isEmpty()) {
      throw new HemographException(
          Fault.NO_SUCH_THING,
          "Nothing that could be cited has the id \"" + Shortened.forDisplay(id) + "\".");
    }
    if (format.isEmpty()) {
      exchange.send(300, XML, formats(id));
      return;
    }
    ReferenceFormat wanted =
        OFFERED.keySet().stream()
            .filter(known -> known.formatName().equals(format.get()))
            .findFirst()
            .orElseThrow(
                () ->
                    new HemographException(
                        Fault.UNKNOWN_FORMAT,
                        "unAPI gives references as ris or bibtex, not as \""
                            + Shortened.forDisplay(format.get())
                            + "\"."));
    OutputStream out = exchange.begin(200, wanted.mediaType() + "; charset=utf-8");
    ReferenceWriters.of(wanted).write(one.iterator(), out);
  }

  /** A copy of a publication is cited as that; a table of curators as nothing. */
  private List<Reference> one(Queryable.Session session, String id) {
    if (!KEY.matcher(id).matches()) {
      return List.of();
    }
    Node node = NodeFactory.createURI(namespaces.id(id));
    if (things.known(session, List.of(node)).isEmpty()) {
      return List.of();
    }
    Cited cited = citing.cited(session, List.of(node), Filter.ALL).window(0, 1);
    List<Reference> read = new ArrayList<>();
    citing.references(session, cited).forEachRemaining(read::add);
    return read.stream().filter(UnapiDoor::isRegistered).toList();
  }

  private static boolean isRegistered(Reference one) {
    return one.kind() != Reference.Kind.REGISTRATION || !one.ids().registration().isEmpty();
  }

  private static byte[] formats(String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("formats");
      if (!id.isEmpty()) {
        xml.writeAttribute("id", id);
      }
      for (Map.Entry<ReferenceFormat, String> one : OFFERED.entrySet()) {
        xml.writeEmptyElement("format");
        xml.writeAttribute("name", one.getKey().formatName());
        xml.writeAttribute("type", one.getKey().mediaType());
        xml.writeAttribute("docs", one.getValue());
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // in memory
    }
    return bytes.toByteArray();
  }
}
