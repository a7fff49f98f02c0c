package org.hemograph.read.pubmed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML (1.0, appendix F) so that nothing is fetched or expanded. UTF-8 is decoded here: the
 * parser of the JDK prints what it thinks of a wrong byte on the standard error.
 */
final class XmlSource {
  private static final int HEAD = 1 << 16;
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern ROOT = Pattern.compile("<[\\p{L}_:]");
  private static final Pattern ENCODING =
      Pattern.compile("^(?:ï»¿)?<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

  private XmlSource() {}

  /** A parser on the first byte of a stream; refuses what declares entities. */
  static XMLStreamReader open(InputStream in, RefusedXml refused)
      throws IOException, XMLStreamException {
    BufferedInputStream bytes = new BufferedInputStream(in, HEAD);
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    refused.requireNoEntities(prolog(head));
    if (!isUtf8(head)) {
      return factory().createXMLStreamReader(bytes);
    }
    if (head.length > 2 && (head[0] & 0xFF) == 0xEF) {
      bytes.skipNBytes(3); // The byte order mark.
    }
    return factory()
        .createXMLStreamReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** What stands before the root element, without comments; the parser does not tell it whole. */
  private static String prolog(byte[] head) {
    Charset charset = inPairs(head) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    String text = COMMENT.matcher(new String(head, charset)).replaceAll("");
    Matcher root = ROOT.matcher(text);
    return root.find() ? text.substring(0, root.start()) : text;
  }

  private static boolean inPairs(byte[] head) {
    return head.length > 1 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xFE) == 0xFE);
  }

  /** Unless it is in units of two bytes or declares something else. */
  private static boolean isUtf8(byte[] head) {
    if (inPairs(head)) {
      return false;
    }
    Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return !declared.find() || declared.group(1).equalsIgnoreCase("UTF-8");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
