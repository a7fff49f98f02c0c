package org.hemograph.write;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.sparql.core.Quad;

/**
 * Makes literals fit for XML 1.0 (section 2.2), which cannot carry most control characters in any
 * spelling: U+FFFD stands for each. Jena 5.6.0 writes them as character references, which no parser
 * accepts.
 */
final class XmlTerms {
  private XmlTerms() {}

  static Iterator<Quad> quads(Iterator<Quad> quads) {
    return Iter.map(
        quads,
        quad ->
            legal(quad.getObject())
                ? quad
                : Quad.create(
                    quad.getGraph(),
                    quad.getSubject(),
                    quad.getPredicate(),
                    mended(quad.getObject())));
  }

  private static boolean legal(Node term) {
    return !term.isLiteral() || term.getLiteralLexicalForm().codePoints().allMatch(XmlTerms::legal);
  }

  private static boolean legal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c >= 0x10000;
  }

  private static Node mended(Node term) {
    if (legal(term)) {
      return term;
    }
    StringBuilder text = new StringBuilder();
    term.getLiteralLexicalForm()
        .codePoints()
        .forEach(c -> text.appendCodePoint(legal(c) ? c : 0xFFFD));
    TextDirection direction = term.getLiteralBaseDirection();
    return direction == null
        ? NodeFactory.createLiteral(
            text.toString(), term.getLiteralLanguage(), term.getLiteralDatatype())
        : NodeFactory.createLiteralDirLang(text.toString(), term.getLiteralLanguage(), direction);
  }
}
