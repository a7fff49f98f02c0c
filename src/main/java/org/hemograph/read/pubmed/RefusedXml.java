package org.hemograph.read.pubmed;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.read.RecordInput;
import org.hemograph.read.bibliography.BadBytes;

/** Why an XML file cannot be taken as a whole, in words for the person who gave it. */
final class RefusedXml {
  private static final Pattern DECLARES = Pattern.compile("<!ENTITY\\s");
  private static final Pattern PARSER_WORDS =
      Pattern.compile("(?s)^ParseError at \\[row,col\\]:\\[-?\\d+,-?\\d+\\]\\s*Message: ");

  private final RecordInput input;

  RefusedXml(RecordInput input) {
    this.input = input;
  }

  /**
   * A document type may name a DTD elsewhere, which nobody fetches; entities it may not declare.
   */
  void requireNoEntities(String documentType) {
    if (DECLARES.matcher(documentType).find() || documentType.indexOf('%') >= 0) {
      throw refused(
          "Its document type declares entities, which can hide or fetch text. Take the declarations"
              + " and the references to them away.");
    }
  }

  HemographException entity(String name, Location at) {
    return refused(
        place(at),
        "The entity &"
            + name
            + "; is not known: only characters and the five entities of XML are. Write the"
            + " character itself.");
  }

  void requireArticles(String root) {
    if (!root.equals("PubmedArticleSet")) {
      throw refused(
          "It is no PubMed XML: its root is <"
              + root
              + ">, not <PubmedArticleSet>. Get it from PubMed as XML: efetch with rettype=xml.");
    }
  }

  HemographException noArticle() {
    return refused("It holds no article: PubMed answers so when it knows none of the numbers.");
  }

  HemographException tooDeep(int deepest, Location at) {
    return refused(place(at), "Its elements are nested more than " + deepest + " deep.");
  }

  HemographException malformed(XMLStreamException e) throws IOException {
    String said = String.valueOf(e.getMessage());
    String why = PARSER_WORDS.matcher(said).replaceFirst("").replaceAll("\\.?\\s*$", "");
    if (isDecoding(e) || why.startsWith("Invalid byte")) {
      return refused(
          new Place(input.name(), 0, BadBytes.first(input).map(BadBytes::toString).orElse("")),
          "A character is not in UTF-8, and the file declares no other encoding. Save it as UTF-8,"
              + " or declare the encoding in its first line.");
    }
    return refused(
        place(e.getLocation()), "It is not well-formed XML: " + why + ". Download it again.");
  }

  private static boolean isDecoding(XMLStreamException e) {
    return e.getNestedException() instanceof CharacterCodingException
        || e.getCause() instanceof CharacterCodingException;
  }

  private Place place(Location at) {
    boolean known = at != null && at.getLineNumber() > 0;
    return new Place(
        input.name(),
        0,
        known ? "line " + at.getLineNumber() + ", column " + at.getColumnNumber() : "");
  }

  private HemographException refused(String message) {
    return refused(Place.of(input.name()), message);
  }

  private static HemographException refused(Place place, String message) {
    return new HemographException(Fault.BAD_DATA, message, place);
  }
}
