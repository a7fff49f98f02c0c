package org.hemograph.serve.linked;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hemograph.rdf.External;
import org.hemograph.rdf.Prefixes;
import org.jspecify.annotations.Nullable;

/**
 * Writes a graph as compact JSON-LD 1.1 with the context of our ontology, which stands in the
 * document itself: nobody has to fetch anything to read it. Safe for many threads.
 */
public final class JsonLdWriter {
  /** Where the context travels in the jar. */
  static final String CONTEXT = "/org/hemograph/ontology/context/v0.1.jsonld";

  private volatile @Nullable JsonObject context;

  void write(Graph graph, OutputStream out) throws IOException {
    JsonObject terms = context();
    try {
      JsonObject compact =
          JsonLd.compact(JsonDocument.of(expanded(graph)), JsonDocument.of(terms))
              .loader(
                  (url, options) -> {
                    throw new JsonLdError(
                        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                        "Nothing is fetched: " + url);
                  })
              .get();
      JsonObjectBuilder document = Json.createObjectBuilder();
      document.add("@context", new UsedTerms(terms.getJsonObject("@context")).in(compact));
      compact.forEach(
          (key, value) -> {
            if (!key.equals("@context")) {
              document.add(key, value);
            }
          });
      try (JsonGenerator pretty =
          Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
              .createGenerator(out)) {
        pretty.write(document.build());
      }
    } catch (JsonLdError e) {
      throw new IllegalStateException("A graph of ours cannot be written as JSON-LD", e);
    }
  }

  /** The context document; read when the first asker wants JSON-LD. */
  private JsonObject context() throws IOException {
    JsonObject known = context;
    if (known == null) {
      try (InputStream in = JsonLdWriter.class.getResourceAsStream(CONTEXT)) {
        known = in == null ? prefixesOnly() : Json.createReader(in).readObject();
      }
      context = known;
    }
    return known;
  }

  private static JsonObject prefixesOnly() {
    JsonObjectBuilder terms = Json.createObjectBuilder();
    Prefixes.ALL.forEach(terms::add);
    return Json.createObjectBuilder().add("@context", terms).build();
  }

  private static JsonArray expanded(Graph graph) {
    Map<Node, Map<Node, List<Node>>> bySubject = new LinkedHashMap<>();
    graph
        .find()
        .forEachRemaining(
            (Triple t) ->
                bySubject
                    .computeIfAbsent(t.getSubject(), s -> new LinkedHashMap<>())
                    .computeIfAbsent(t.getPredicate(), p -> new ArrayList<>())
                    .add(t.getObject()));
    JsonArrayBuilder nodes = Json.createArrayBuilder();
    bySubject.entrySet().stream()
        .sorted(java.util.Comparator.comparing(entry -> name(entry.getKey())))
        .forEach(entry -> nodes.add(node(entry.getKey(), entry.getValue())));
    return nodes.build();
  }

  private static JsonObject node(Node subject, Map<Node, List<Node>> facts) {
    JsonObjectBuilder node = Json.createObjectBuilder().add("@id", name(subject));
    facts.entrySet().stream()
        .sorted(java.util.Comparator.comparing(entry -> entry.getKey().getURI()))
        .forEach(
            fact -> {
              boolean type = fact.getKey().hasURI(External.rdfType);
              JsonArrayBuilder objects = Json.createArrayBuilder();
              fact.getValue().stream()
                  .sorted(java.util.Comparator.comparing(Node::toString))
                  .forEach(o -> objects.add(type ? Json.createValue(name(o)) : value(o)));
              node.add(type ? "@type" : fact.getKey().getURI(), objects);
            });
    return node.build();
  }

  private static JsonValue value(Node object) {
    if (!object.isLiteral()) {
      return Json.createObjectBuilder().add("@id", name(object)).build();
    }
    JsonObjectBuilder value =
        Json.createObjectBuilder().add("@value", object.getLiteralLexicalForm());
    if (!object.getLiteralLanguage().isEmpty()) {
      value.add("@language", object.getLiteralLanguage());
    } else if (!XSDDatatype.XSDstring.equals(object.getLiteralDatatype())) {
      value.add("@type", object.getLiteralDatatypeURI());
    }
    return value.build();
  }

  private static String name(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }
}
