package org.hemograph.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.XSD;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Extent;
import org.hemograph.query.Window;

/**
 * Rows as plain JSON objects, for programs that do not know SPARQL. Every object has every column,
 * in the same order; a missing value is {@code null}. xsd:integer and its kinds, xsd:decimal and
 * xsd:boolean become JSON numbers and booleans, digit for digit, where their text is one in JSON
 * too; everything else, IRIs whole, is a string. An ASK's answer is {@code "answer": true}.
 */
final class PlainJson {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  static final Set<String> NUMBERS =
      Set.of(
          XSD.integer.getURI(),
          XSD.decimal.getURI(),
          XSD.nonNegativeInteger.getURI(),
          XSD.positiveInteger.getURI(),
          XSD.nonPositiveInteger.getURI(),
          XSD.negativeInteger.getURI(),
          XSD.xlong.getURI(),
          XSD.xint.getURI(),
          XSD.xshort.getURI(),
          XSD.xbyte.getURI(),
          XSD.unsignedLong.getURI(),
          XSD.unsignedInt.getURI(),
          XSD.unsignedShort.getURI(),
          XSD.unsignedByte.getURI());

  private final JsonFactory factory = new JsonFactoryBuilder().rootValueSeparator("").build();

  /** Line ends around the rows, and nothing within them. */
  private static final class RowALine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 2;

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      if (ofRows(json)) {
        json.writeRaw('\n');
      }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(ofRows(json) ? ",\n" : ",");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
      json.writeRaw(ofRows(json) && values > 0 ? "\n]" : "]");
    }

    /** Arrays within the parameters lie deeper. */
    private static boolean ofRows(JsonGenerator json) {
      return json.getOutputContext().getNestingDepth() == ROWS;
    }
  }

  /** One object that tells what was asked, then the rows, one a line. */
  void object(Answer.Rows answer, About about, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out).setPrettyPrinter(new RowALine())) {
      json.writeStartObject();
      asked(about, json);
      extent(about, json);
      json.writeArrayFieldStart("rows");
      while (answer.rows().hasNext()) {
        object(answer, answer.rows().next(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw("\n");
    }
  }

  private static void asked(About about, JsonGenerator json) throws IOException {
    CuratedQuery query = about.bound().query();
    json.writeStringField("query", query.name());
    json.writeStringField("version", query.version());
    if (about.revision().isPresent()) {
      json.writeStringField("revision", about.revision().get());
    }
    json.writeObjectFieldStart("parameters");
    for (Map.Entry<String, List<Node>> parameter : about.bound().values().entrySet()) {
      json.writeArrayFieldStart(parameter.getKey());
      for (Node term : parameter.getValue()) {
        json.writeString(PlainTerms.text(term));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void extent(About about, JsonGenerator json) throws IOException {
    Extent extent = about.extent();
    Window window = extent.window();
    if (extent.total().isPresent()) {
      json.writeNumberField("total", extent.total().get().rows());
      json.writeBooleanField("totalCapped", extent.total().get().capped());
    }
    if (window.offset() > 0 || window.limit().isPresent()) {
      json.writeNumberField("offset", window.offset());
    }
    if (window.limit().isPresent()) {
      json.writeNumberField("limit", window.limit().getAsLong());
    }
    json.writeBooleanField("truncated", extent.truncated());
    if (about.next().isPresent()) {
      json.writeStringField("next", about.next().get());
    }
  }

  /** One object a line and nothing else. */
  void lines(Answer.Rows answer, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      while (answer.rows().hasNext()) {
        object(answer, answer.rows().next(), json);
        json.writeRaw("\n");
      }
    }
  }

  /** The answer of an ASK, and what was asked. */
  void object(Answer.Truth answer, About about, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      asked(about, json);
      json.writeBooleanField("answer", answer.value());
      json.writeEndObject();
      json.writeRaw("\n");
    }
  }

  /** The bare answer of an ASK. */
  void line(Answer.Truth answer, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeBooleanField("answer", answer.value());
      json.writeEndObject();
      json.writeRaw("\n");
    }
  }

  private JsonGenerator generator(OutputStream out) throws IOException {
    return factory.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private static void object(Answer.Rows answer, Binding row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (Column column : answer.columns()) {
      json.writeFieldName(column.name());
      value(row.get(column.name()), json);
    }
    json.writeEndObject();
  }

  private static void value(Node term, JsonGenerator json) throws IOException {
    if (term == null) {
      json.writeNull();
    } else if (!term.isLiteral()) {
      json.writeString(PlainTerms.text(term));
    } else {
      literal(term, json);
    }
  }

  private static void literal(Node term, JsonGenerator json) throws IOException {
    String text = term.getLiteralLexicalForm();
    String type = term.getLiteralDatatypeURI();
    if (NUMBERS.contains(type) && NUMBER.matcher(text).matches()) {
      json.writeNumber(text);
    } else if (type.equals(XSD.xboolean.getURI())
        && (text.equals("true") || text.equals("false"))) {
      json.writeBoolean(text.equals("true"));
    } else {
      json.writeString(text);
    }
  }
}
