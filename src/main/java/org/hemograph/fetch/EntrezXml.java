package org.hemograph.fetch;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks an answer of the E-utilities; reads no DTD and no entity from anywhere. */
final class EntrezXml {
  /** Is shown the elements. */
  interface Visitor {
    /**
     * An element begins.
     *
     * @param depth 1 for the root
     */
    void element(String name, int depth, XMLStreamReader xml)
        throws XMLStreamException, BrokenAnswer;
  }

  private EntrezXml() {}

  static void walk(byte[] body, Visitor visitor) throws BrokenAnswer {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(body));
      requireUtf8(xml);
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          visitor.element(xml.getLocalName(), depth, xml);
          // A visitor that took the text stands at the end of the element.
          if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
            depth--;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw new BrokenAnswer("something else than whole XML (line " + line(e) + ")");
    }
  }

  /** Not the first factory on the class path: this one is known to leave entities alone. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static void requireUtf8(XMLStreamReader xml) throws BrokenAnswer {
    String encoding = xml.getCharacterEncodingScheme();
    String found = xml.getEncoding();
    if ((encoding != null && !encoding.equalsIgnoreCase("UTF-8"))
        || (found != null && !found.equalsIgnoreCase("UTF-8"))) {
      throw new BrokenAnswer("XML that is not in UTF-8");
    }
  }

  private static int line(XMLStreamException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
  }
}
