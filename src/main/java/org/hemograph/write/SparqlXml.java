package org.hemograph.write;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeUtils;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;

/**
 * SPARQL Query Results XML Format (Second Edition). U+FFFD stands for what XML 1.0 cannot carry. A
 * blank node is called by its own label.
 */
final class SparqlXml {
  private final TextOut out;

  SparqlXml(TextOut out) {
    this.out = out;
  }

  void write(Answer.Rows answer) throws IOException {
    List<String> names = answer.columns().stream().map(Column::name).toList();
    out.write(
        "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"
            + "  <head>\n");
    for (String name : names) {
      out.write("    <variable name=\"" + name + "\"/>\n");
    }
    out.write("  </head>\n  <results>\n");
    while (answer.rows().hasNext()) {
      Binding row = answer.rows().next();
      out.write("    <result>\n");
      for (String name : names) {
        Node term = row.get(name);
        if (term != null) {
          out.write("      <binding name=\"");
          out.write(name);
          out.write("\">\n        ");
          term(term);
          out.write("\n      </binding>\n");
        }
      }
      out.write("    </result>\n");
    }
    out.write("  </results>\n</sparql>\n");
  }

  private void term(Node term) throws IOException {
    if (term.isURI()) {
      element("uri", term.getURI());
    } else if (term.isBlank()) {
      element("bnode", term.getBlankNodeLabel());
    } else if (term.isLiteral()) {
      literal(term);
    } else {
      out.write("<triple><subject>");
      term(term.getTriple().getSubject());
      out.write("</subject><predicate>");
      term(term.getTriple().getPredicate());
      out.write("</predicate><object>");
      term(term.getTriple().getObject());
      out.write("</object></triple>");
    }
  }

  private void element(String name, String text) throws IOException {
    out.write('<');
    out.write(name);
    out.write('>');
    XmlText.content(text, out);
    out.write("</");
    out.write(name);
    out.write('>');
  }

  private void literal(Node literal) throws IOException {
    out.write("<literal");
    if (!literal.getLiteralLanguage().isEmpty()) {
      out.write(" xml:lang=\"");
      XmlText.attribute(literal.getLiteralLanguage(), out);
      out.write('"');
    } else if (!NodeUtils.isSimpleString(literal)) {
      out.write(" datatype=\"");
      XmlText.attribute(literal.getLiteralDatatypeURI(), out);
      out.write('"');
    }
    out.write('>');
    XmlText.content(literal.getLiteralLexicalForm(), out);
    out.write("</literal>");
  }
}
