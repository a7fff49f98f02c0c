package org.hemograph.serve.changes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.Link;

/**
 * Changes as data, in the envelope that the answers of curated queries have.
 *
 * @param path of this answer without its parameters
 */
record ChangesJson(LocalLinks links, Vocabulary vocabulary, String path) {
  void write(Read read, OutputStream to) throws IOException {
    Told told = new Told(links, vocabulary);
    try (JsonGenerator out = new JsonFactory().createGenerator(to)) {
      out.writeStartObject();
      out.writeStringField("query", "changes");
      if (!read.revision().isEmpty()) {
        out.writeStringField("revision", read.revision());
      }
      out.writeArrayFieldStart("about");
      for (Link thing : read.about()) {
        out.writeStartObject();
        out.writeStringField("label", thing.text());
        out.writeStringField("href", thing.href());
        out.writeEndObject();
      }
      out.writeEndArray();
      if (read.total().isPresent()) {
        out.writeNumberField("total", read.total().getAsLong());
      }
      out.writeNumberField("limit", read.address().limit());
      out.writeBooleanField("truncated", read.next().isPresent());
      if (read.next().isPresent()) {
        out.writeStringField("next", path + read.address().from(read.next()).query());
      }
      if (read.previous().isPresent()) {
        out.writeStringField(
            "previous", path + read.address().from(read.previous().orElseThrow()).query());
      }
      out.writeBooleanField("statementsKept", read.told());
      out.writeArrayFieldStart("remarks");
      for (String remark : read.remarks()) {
        out.writeString(remark);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("rows");
      for (Entry entry : read.entries()) {
        row(out, entry, told, read.told());
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  private void row(JsonGenerator out, Entry entry, Told told, boolean kept) throws IOException {
    out.writeStartObject();
    out.writeNumberField("revision", entry.changed().revision());
    out.writeStringField("time", entry.changed().time().toString());
    out.writeStringField("change", entry.changed().how().word());
    out.writeStringField("record", entry.changed().record());
    out.writeStringField("recordLabel", entry.label());
    out.writeStringField("about", entry.subjectIri());
    out.writeStringField("aboutLabel", entry.subject().text());
    out.writeStringField("href", told.own(entry));
    if (!entry.kind().isEmpty()) {
      out.writeStringField("kind", entry.kind());
    }
    if (!entry.by().isEmpty()) {
      out.writeStringField("broughtBy", entry.by());
    }
    if (kept) {
      out.writeStringField("patch", told.own(entry) + "?format=rdfp");
      if (entry.changes().added() >= 0) {
        out.writeNumberField("added", entry.changes().added());
        out.writeNumberField("removed", entry.changes().removed());
      }
      if (!entry.trouble().isEmpty()) {
        out.writeStringField("trouble", entry.trouble());
      }
      out.writeNumberField("omitted", entry.rest());
      statements(out, entry);
    }
    out.writeEndObject();
  }

  private void statements(JsonGenerator out, Entry entry) throws IOException {
    Values values = new Values(links, entry.labels(), vocabulary);
    out.writeArrayFieldStart("statements");
    for (Difference one : entry.differences()) {
      out.writeStartObject();
      term(out, "subject", one.subject(), values);
      out.writeStringField("predicate", one.predicate().toString());
      out.writeStringField("predicateLabel", vocabulary.label(one.predicate().toString()));
      terms(out, "before", one.before(), values);
      terms(out, "after", one.after(), values);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void term(JsonGenerator out, String name, Node node, Values values)
      throws IOException {
    out.writeStringField(name, node.isURI() ? node.getURI() : "_:" + node);
    out.writeStringField(name + "Label", node.isURI() ? values.of(node).text() : "");
  }

  /** As the SPARQL 1.1 Query Results JSON Format writes terms (section 3.2.2), with labels. */
  private static void terms(JsonGenerator out, String name, List<Node> nodes, Values values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (Node node : nodes) {
      out.writeStartObject();
      if (node.isURI()) {
        out.writeStringField("type", "uri");
        out.writeStringField("value", node.getURI());
        out.writeStringField("label", values.of(node).text());
      } else if (node.isLiteral()) {
        out.writeStringField("type", "literal");
        out.writeStringField("value", node.getLiteralLexicalForm());
        Optional<String> language =
            Optional.ofNullable(node.getLiteralLanguage()).filter(tag -> !tag.isEmpty());
        if (language.isPresent()) {
          out.writeStringField("xml:lang", language.get());
        } else if (!node.getLiteralDatatypeURI().endsWith("#string")) {
          out.writeStringField("datatype", node.getLiteralDatatypeURI());
        }
      } else {
        out.writeStringField("type", "bnode");
        out.writeStringField("value", node.toString());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
