package org.hemograph.write;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;

/** SPARQL 1.1 Query Results CSV and TSV Formats. */
final class SparqlText {
  private final TextOut out;
  private final List<String> names;
  private final Iterator<Binding> rows;

  SparqlText(Answer.Rows answer, TextOut out) {
    this.out = out;
    this.names = answer.columns().stream().map(Column::name).toList();
    this.rows = answer.rows();
  }

  /** Section 3: values without their kind; lines end in CR LF, as RFC 4180 has them. */
  void csv() throws IOException {
    for (int i = 0; i < names.size(); i++) {
      out.write(i == 0 ? "" : ",");
      quoted(names.get(i));
    }
    out.write("\r\n");
    while (rows.hasNext()) {
      Binding row = rows.next();
      for (int i = 0; i < names.size(); i++) {
        if (i > 0) {
          out.write(',');
        }
        Node term = row.get(names.get(i));
        if (term != null) {
          quoted(PlainTerms.text(term));
        }
      }
      out.write("\r\n");
    }
  }

  /** An empty text is quoted, so that it differs from no value. */
  private void quoted(String text) throws IOException {
    if (text.isEmpty()) {
      out.write("\"\"");
      return;
    }
    boolean plain = true;
    for (int i = 0; plain && i < text.length(); i++) {
      char c = text.charAt(i);
      plain = c != '"' && c != ',' && c != '\r' && c != '\n';
    }
    if (plain) {
      out.write(text);
    } else {
      out.write('"');
      out.write(text.replace("\"", "\"\""));
      out.write('"');
    }
  }

  /** Section 4: terms as Turtle has them. */
  void tsv() throws IOException {
    TurtleTerms terms = TurtleTerms.with(Map.of());
    TermOut termOut = new TermOut(out);
    for (int i = 0; i < names.size(); i++) {
      out.write(i == 0 ? "?" : "\t?");
      out.write(names.get(i));
    }
    out.write('\n');
    while (rows.hasNext()) {
      Binding row = rows.next();
      for (int i = 0; i < names.size(); i++) {
        if (i > 0) {
          out.write('\t');
        }
        Node term = row.get(names.get(i));
        if (term != null) {
          terms.format(termOut, term);
        }
      }
      out.write('\n');
    }
  }
}
