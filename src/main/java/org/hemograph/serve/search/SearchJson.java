package org.hemograph.serve.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.search.Card.Value;
import org.hemograph.serve.search.SearchDoor.Outcome;

/** Hits as data, in the envelope that the answers of curated queries have. */
record SearchJson(LocalLinks links) {
  byte[] bytes(Outcome outcome) throws IOException {
    SearchAddress address = outcome.address();
    int total = outcome.narrowed().hits().size();
    int end = Math.min(total, address.offset() + address.limit());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 << 10);
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("query", "search");
      if (!outcome.revision().isEmpty()) {
        out.writeStringField("revision", outcome.revision());
      }
      parameters(out, address);
      out.writeNumberField("total", total);
      out.writeBooleanField("totalCapped", outcome.findings().capped());
      out.writeNumberField("offset", address.offset());
      out.writeNumberField("limit", address.limit());
      out.writeBooleanField("truncated", end < total);
      if (end < total) {
        out.writeStringField("next", address.from(address.offset() + address.limit()).json());
      }
      out.writeBooleanField("near", outcome.findings().near());
      if (outcome.correction().isPresent()) {
        out.writeStringField("didYouMean", outcome.correction().get());
      }
      facets(out, outcome.narrowed());
      out.writeArrayFieldStart("rows");
      if (address.offset() < end) {
        for (Search.Hit hit : outcome.narrowed().hits().subList(address.offset(), end)) {
          row(out, hit);
        }
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void parameters(JsonGenerator out, SearchAddress address) throws IOException {
    out.writeObjectFieldStart("parameters");
    if (!address.typed().text().isEmpty()) {
      strings(out, "q", List.of(address.typed().text()));
    }
    for (Facet facet : address.chosen().keySet()) {
      strings(out, facet.parameter(), List.copyOf(address.chosen().get(facet)));
    }
    out.writeEndObject();
  }

  private static void facets(JsonGenerator out, Narrowed narrowed) throws IOException {
    out.writeObjectFieldStart("facets");
    for (Narrowed.Counts counts : narrowed.counts()) {
      out.writeArrayFieldStart(counts.facet().parameter());
      for (Narrowed.Count count : counts.values()) {
        out.writeStartObject();
        out.writeStringField("value", count.value().key());
        out.writeStringField("label", count.value().label());
        out.writeNumberField("count", count.many());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void row(JsonGenerator out, Search.Hit hit) throws IOException {
    Card card = hit.card().orElseThrow();
    out.writeStartObject();
    out.writeStringField("id", hit.thing());
    out.writeStringField("label", card.label());
    out.writeStringField("type", card.type());
    for (Value kind : card.values().getOrDefault(Facet.KIND, new TreeSet<>())) {
      out.writeStringField("kind", kind.label());
    }
    out.writeStringField("matched", hit.match().text());
    out.writeStringField("matchedAs", hit.match().field().words());
    out.writeStringField("context", card.context());
    for (Facet facet : Facet.values()) {
      if (facet != Facet.KIND && card.values().containsKey(facet)) {
        strings(out, facet.parameter(), card.values().get(facet).stream().map(Value::key).toList());
      }
    }
    out.writeStringField("href", links.href(hit.thing()));
    out.writeEndObject();
  }

  private static void strings(JsonGenerator out, String name, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }
}
