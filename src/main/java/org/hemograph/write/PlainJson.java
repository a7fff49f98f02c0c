package org.hemograph.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.XSD;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;

/**
 * Rows as plain JSON objects, for programs that do not know SPARQL. Every object has every column,
 * in the same order; a missing value is {@code null}. xsd:integer and its kinds, xsd:decimal and
 * xsd:boolean become JSON numbers and booleans, digit for digit, where their text is one in JSON
 * too; everything else, IRIs whole, is a string. An ASK's answer is {@code {"answer": true}}.
 */
final class PlainJson {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final Set<String> NUMBERS =
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

  /** Line ends around the objects of the array, and nothing within them. */
  private static final class ObjectALine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      json.writeRaw('\n');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(",\n");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
      json.writeRaw(values == 0 ? "]" : "\n]");
    }
  }

  /** One array, one object a line. */
  void array(Answer.Rows answer, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out).setPrettyPrinter(new ObjectALine())) {
      json.writeStartArray();
      while (answer.rows().hasNext()) {
        object(answer, answer.rows().next(), json);
      }
      json.writeEndArray();
      json.writeRaw("\n");
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

  /** The answer of an ASK. */
  void truth(Answer.Truth answer, OutputStream out) throws IOException {
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
    } else if (term.isURI()) {
      json.writeString(term.getURI());
    } else if (term.isBlank()) {
      json.writeString("_:" + term.getBlankNodeLabel());
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
