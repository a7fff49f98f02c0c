package org.hemograph.serve.editor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Prefixes;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.describe.DataCounts;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/**
 * {@code /sparql/terms.json}: what the editor completes by. The prefixes; the classes and the
 * properties that occur in the data or in the ontology, those used most first, each with its label
 * and how often it is used.
 */
public final class EditorTermsDoor implements Door {
  private static final String JSON = "application/json";

  private final Questions questions;
  private final DataCounts counts;

  public EditorTermsDoor(Questions questions, DataCounts counts) {
    this.questions = questions;
    this.counts = counts;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String tag = questions.validators().tag(exchange, questions.evidence().revision(), JSON);
    if (!exchange.unchanged(tag)) {
      exchange.send(200, JSON, json());
    }
  }

  private byte[] json() throws IOException {
    Vocabulary vocabulary = questions.vocabularies().current();
    DataCounts.Counts used = counts.current();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 << 10);
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      out.writeStartObject();
      out.writeObjectFieldStart("prefixes");
      for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
        out.writeStringField(prefix.getKey(), prefix.getValue());
      }
      out.writeEndObject();
      write(out, "classes", true, used.classes(), vocabulary);
      write(out, "properties", false, used.properties(), vocabulary);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void write(
      JsonGenerator out,
      String name,
      boolean classes,
      Map<String, Long> used,
      Vocabulary vocabulary)
      throws IOException {
    TreeSet<String> all = new TreeSet<>(used.keySet());
    vocabulary.notes().keySet().stream()
        .filter(iri -> iri.startsWith(HG.NS) && isClass(iri) == classes)
        .forEach(all::add);
    List<String> ordered =
        all.stream()
            .sorted(Comparator.comparing((String iri) -> -used.getOrDefault(iri, 0L)))
            .toList();
    out.writeArrayFieldStart(name);
    for (String iri : ordered) {
      out.writeStartObject();
      out.writeStringField("iri", iri);
      out.writeStringField("label", vocabulary.label(iri));
      out.writeNumberField("used", used.getOrDefault(iri, 0L));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** Classes of ours begin with a capital letter, properties do not. */
  private static boolean isClass(String iri) {
    return iri.length() > HG.NS.length() && Character.isUpperCase(iri.charAt(HG.NS.length()));
  }
}
