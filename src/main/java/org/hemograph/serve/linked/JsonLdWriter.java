package org.hemograph.serve.linked;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.hemograph.rdf.Namespaces;
import org.hemograph.rdf.Prefixes;
import org.jspecify.annotations.Nullable;

/**
 * Writes a graph as compact JSON-LD 1.1 with the context of our ontology, which stands in the
 * document itself: nobody has to fetch anything to read it. Safe for many threads.
 */
public final class JsonLdWriter {
  /** Where the context travels in the jar. */
  static final String CONTEXT = "/org/hemograph/ontology/context/v0.1.jsonld";

  private final Namespaces namespaces;
  private volatile @Nullable JsonObject context;

  /**
   * A writer.
   *
   * @param namespaces of the data: things are named relative to theirs
   */
  public JsonLdWriter(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /**
   * Writes a graph as one tree of objects.
   *
   * @param root the IRI of the thing that the graph is about; empty for a list of all things
   */
  void write(Graph graph, String root, OutputStream out) throws IOException {
    JsonObject terms = context();
    try {
      JsonObject compact =
          JsonLd.compact(JsonDocument.of(new JsonLdTree(graph).from(root)), JsonDocument.of(terms))
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
        known = based(in == null ? prefixesOnly() : Json.createReader(in).readObject());
      }
      context = known;
    }
    return known;
  }

  /** The same for things that are named under another base than ours. */
  private JsonObject based(JsonObject document) {
    JsonObject terms =
        Json.createObjectBuilder(document.getJsonObject("@context"))
            .add("@base", namespaces.id(""))
            .build();
    return Json.createObjectBuilder().add("@context", terms).build();
  }

  private static JsonObject prefixesOnly() {
    JsonObjectBuilder terms = Json.createObjectBuilder();
    Prefixes.ALL.forEach(terms::add);
    return Json.createObjectBuilder().add("@context", terms).build();
  }
}
