package org.hemograph.write;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeUtils;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;

/**
 * SPARQL 1.1 Query Results JSON Format, laid out as Jena does. A blank node is called by its own
 * label, so that nothing need be remembered of the rows gone by.
 */
final class SparqlJson {
  private final TextOut out;

  SparqlJson(TextOut out) {
    this.out = out;
  }

  void write(Answer.Rows answer) throws IOException {
    List<String> names = answer.columns().stream().map(Column::name).toList();
    out.write("{ \"head\": {\n    \"vars\": [ ");
    for (int i = 0; i < names.size(); i++) {
      out.write(i == 0 ? "" : " , ");
      JsonText.quoted(names.get(i), out);
    }
    out.write(" ]\n  } ,\n  \"results\": {\n    \"bindings\": [\n");
    boolean first = true;
    while (answer.rows().hasNext()) {
      out.write(first ? "      { " : " ,\n      { ");
      first = false;
      row(names, answer.rows().next());
      out.write("\n      }");
    }
    out.write("\n    ]\n  }\n}\n");
  }

  private void row(List<String> names, Binding row) throws IOException {
    boolean first = true;
    for (String name : names) {
      Node term = row.get(name);
      if (term != null) {
        out.write(first ? "\n        " : " ,\n        ");
        first = false;
        JsonText.quoted(name, out);
        out.write(": ");
        term(term, "          ");
      }
    }
  }

  private void term(Node term, String indent) throws IOException {
    if (term.isTripleTerm()) {
      triple(term, indent);
      return;
    }
    out.write("{ \"type\": ");
    if (term.isURI()) {
      out.write("\"uri\" , \"value\": ");
      JsonText.quoted(term.getURI(), out);
    } else if (term.isBlank()) {
      out.write("\"bnode\" , \"value\": ");
      JsonText.quoted(term.getBlankNodeLabel(), out);
    } else {
      out.write("\"literal\" , ");
      if (NodeUtils.isLangString(term)) {
        out.write("\"xml:lang\": ");
        JsonText.quoted(term.getLiteralLanguage(), out);
        out.write(" , ");
      } else if (!NodeUtils.isSimpleString(term)) {
        out.write("\"datatype\": ");
        JsonText.quoted(term.getLiteralDatatypeURI(), out);
        out.write(" , ");
      }
      out.write("\"value\": ");
      JsonText.quoted(term.getLiteralLexicalForm(), out);
    }
    out.write(" }");
  }

  /** As the SPARQL 1.2 draft and Jena have it. */
  private void triple(Node term, String indent) throws IOException {
    out.write("{ \"type\": \"triple\" , \"value\": {\n" + indent + "\"subject\": ");
    term(term.getTriple().getSubject(), indent + "  ");
    out.write(" ,\n" + indent + "\"predicate\": ");
    term(term.getTriple().getPredicate(), indent + "  ");
    out.write(" ,\n" + indent + "\"object\": ");
    term(term.getTriple().getObject(), indent + "  ");
    out.write(" } }");
  }
}
