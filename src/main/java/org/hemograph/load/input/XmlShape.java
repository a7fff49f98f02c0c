package org.hemograph.load.input;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hemograph.rdf.External;
import org.hemograph.read.rdf.RdfSyntax;

/** What an XML text is about, by its root element. */
final class XmlShape {
  private static final Set<String> PUBMED =
      Set.of(
          "PubmedArticleSet",
          "PubmedArticle",
          "PubmedBookArticleSet",
          "PubmedBookArticle",
          "MedlineCitationSet",
          "MedlineCitation");

  private XmlShape() {}

  /**
   * @param text the beginning, which may end anywhere
   * @param fileName whose suffix decides where the root does not
   */
  static Optional<InputFormat> of(String text, String fileName) {
    String root = root(text);
    if (PUBMED.contains(root)) {
      return Optional.of(InputFormat.PUBMED);
    }
    String name = fileName.toLowerCase(Locale.ROOT);
    boolean rdf =
        root.equals("rdf:RDF")
            || text.contains(External.RDF)
            || name.endsWith(".rdf")
            || name.endsWith(".owl");
    return rdf ? Optional.of(InputFormat.of(RdfSyntax.RDFXML)) : Optional.empty();
  }

  /** The name of the root; else that of the document type, else empty. */
  private static String root(String text) {
    String ofType = "";
    int at = 0;
    while (true) {
      at = text.indexOf('<', at);
      if (at < 0) {
        return ofType;
      }
      if (text.startsWith("<?", at)) {
        at = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at);
      } else if (text.startsWith("<!", at)) {
        String name = nameAt(text, at + 2);
        ofType = name.equals("DOCTYPE") ? nameAt(text, at + 2 + name.length()) : ofType;
        at = afterDeclaration(text, at);
      } else {
        return nameAt(text, at + 1);
      }
    }
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  /** A document type may hold further declarations in brackets. */
  private static int afterDeclaration(String text, int from) {
    int close = text.indexOf('>', from);
    int bracket = text.indexOf('[', from);
    if (bracket >= 0 && bracket < close) {
      int end = text.indexOf(']', bracket);
      return end < 0 ? text.length() : after(text, ">", end);
    }
    return close < 0 ? text.length() : close + 1;
  }

  private static String nameAt(String text, int from) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
  }
}
