package org.hemograph.write;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeUtils;

/**
 * RDF 1.1 JSON Alternate Serialization (RDF/JSON): an object by subject, then by property. As one
 * object cannot have a name twice, the statements are sorted first, past some megabytes in
 * temporary files; so nothing leaves before the last statement was found.
 */
final class RdfJson {
  private static final char TAB = '\t'; // JSON has none within its texts

  private final TextOut out;
  private String subject = "";
  private String property = "";

  RdfJson(TextOut out) {
    this.out = out;
  }

  void write(Iterator<Quad> quads) throws IOException {
    try (SortedLines lines = new SortedLines()) {
      while (quads.hasNext()) {
        lines.add(line(quads.next()));
      }
      out.write('{');
      lines.forEach(this::statement);
      out.write(subject.isEmpty() ? "}\n" : "]}\n}\n");
    }
  }

  /** Subject, property and object as they stand in the answer. */
  private static String line(Quad quad) throws IOException {
    StringWriter line = new StringWriter();
    JsonText.quoted(PlainTerms.text(quad.getSubject()), line);
    line.append(TAB);
    JsonText.quoted(quad.getPredicate().getURI(), line);
    line.append(TAB);
    Node object = quad.getObject();
    String type = object.isURI() ? "uri" : object.isBlank() ? "bnode" : "literal";
    line.append("{\"type\":\"").append(type).append("\",\"value\":");
    JsonText.quoted(PlainTerms.text(object), line);
    if (object.isLiteral() && !object.getLiteralLanguage().isEmpty()) {
      line.append(",\"lang\":");
      JsonText.quoted(object.getLiteralLanguage(), line);
    } else if (object.isLiteral() && !NodeUtils.isSimpleString(object)) {
      line.append(",\"datatype\":");
      JsonText.quoted(object.getLiteralDatatypeURI(), line);
    }
    return line.append('}').toString();
  }

  private void statement(String line) throws IOException {
    int first = line.indexOf(TAB);
    int second = line.indexOf(TAB, first + 1);
    String nextSubject = line.substring(0, first);
    String nextProperty = line.substring(first + 1, second);
    boolean sameSubject = nextSubject.equals(subject);
    if (sameSubject && nextProperty.equals(property)) {
      out.write(',');
    } else {
      if (!sameSubject) {
        out.write(subject.isEmpty() ? "\n" : "]},\n");
        out.write(nextSubject);
        out.write(":{");
      } else {
        out.write("],\n  ");
      }
      out.write(nextProperty);
      out.write(":[");
    }
    out.write(line.substring(second + 1));
    subject = nextSubject;
    property = nextProperty;
  }
}
