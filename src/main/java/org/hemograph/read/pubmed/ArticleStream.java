package org.hemograph.read.pubmed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hemograph.model.Place;
import org.hemograph.read.RecordInput;
import org.jspecify.annotations.Nullable;

/**
 * The records of an XML file, one at a time. The parser knows no DTD, fetches nothing and expands
 * nothing but characters and the five entities of XML itself.
 */
final class ArticleStream {
  private static final int DEEPEST = 60;

  private final RecordInput input;
  private final Consumer<Found> records;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private int depth;
  private int number;
  private @Nullable Place place;

  /** A child of the root, and where it begins. */
  record Found(XmlElement element, Place place, int number) {}

  ArticleStream(RecordInput input, Consumer<Found> records) {
    this.input = input;
    this.records = records;
  }

  /** Walks all of it; returns how many records there were. */
  int read() throws IOException {
    RefusedXml refused = new RefusedXml(input);
    try (InputStream in = input.open()) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD -> refused.requireNoEntities(xml.getText());
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw refused.entity(xml.getLocalName(), xml.getLocation());
          case XMLStreamConstants.START_ELEMENT -> start(xml, refused);
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> end();
          default -> {
            // Comments and processing instructions say nothing.
          }
        }
      }
    } catch (XMLStreamException e) {
      throw refused.malformed(e);
    }
    return number;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private void start(XMLStreamReader xml, RefusedXml refused) {
    depth++;
    if (depth == 1) {
      refused.requireArticles(xml.getLocalName());
      return;
    }
    if (depth > DEEPEST) {
      throw refused.tooDeep(DEEPEST, xml.getLocation());
    }
    XmlElement parent = open.peek();
    if (parent == null) {
      number++;
      place =
          new Place(
              input.name(),
              0,
              "record "
                  + number
                  + " (line "
                  + xml.getLocation().getLineNumber()
                  + ", column "
                  + xml.getLocation().getColumnNumber()
                  + ")");
    }
    String path = parent == null ? "" : parent.childPath(xml.getLocalName());
    open.push(new XmlElement(xml.getLocalName(), path, attributes(xml)));
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  private void text(String text) {
    XmlElement current = open.peek();
    if (current != null) {
      current.add(text);
    }
  }

  private void end() {
    depth--;
    if (open.isEmpty()) {
      return;
    }
    XmlElement done = open.pop();
    XmlElement parent = open.peek();
    Place began = place;
    if (parent != null) {
      parent.add(done);
    } else if (began != null) {
      records.accept(new Found(done, began, number));
    }
  }
}
