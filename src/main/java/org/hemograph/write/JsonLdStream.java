package org.hemograph.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * JSON-LD 1.1 statement by statement: a context of prefixes, then an array of node objects, one for
 * the statements of one subject that follow each other. A subject that comes again has another node
 * object; to a JSON-LD processor they are one. Named graphs are node objects with a {@code @graph}.
 * Literals keep their text: none becomes a JSON number.
 */
final class JsonLdStream {
  /** So that the statements of one subject cannot fill the memory. */
  private static final int NODE_OBJECT = 200;

  /** The last characters that a term of a context may have to be a prefix (section 4.1.5). */
  private static final String ENDINGS = ":/?#[]@";

  private final TextOut out;
  private final Map<String, String> prefixes = new TreeMap<>();
  private boolean bare; // within a graph that has no context

  JsonLdStream(TextOut out, Map<String, String> prefixes) {
    this.out = out;
    prefixes.forEach(
        (prefix, space) -> {
          boolean name = !prefix.isEmpty() && !space.isEmpty();
          if (name && ENDINGS.indexOf(space.charAt(space.length() - 1)) >= 0) {
            this.prefixes.put(prefix, space);
          }
        });
  }

  void write(Iterator<Quad> quads) throws IOException {
    out.write("{\"@context\":{");
    String separator = "";
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      out.write(separator);
      JsonText.quoted(prefix.getKey(), out);
      out.write(':');
      JsonText.quoted(prefix.getValue(), out);
      separator = ",";
    }
    out.write("},\n\"@graph\":[");
    graphs(quads);
    out.write("\n]}\n");
  }

  private void graphs(Iterator<Quad> quads) throws IOException {
    List<Quad> node = new ArrayList<>();
    Node graph = null;
    boolean first = true;
    while (quads.hasNext() || !node.isEmpty()) {
      Quad next = quads.hasNext() ? quads.next() : null;
      if (next != null && (node.isEmpty() || goesWith(node, next))) {
        node.add(next);
        continue;
      }
      Node home = node.get(0).isDefaultGraph() ? null : node.get(0).getGraph();
      boolean same = home == null ? graph == null : home.equals(graph);
      if (!same && graph != null) {
        out.write("\n]}");
        bare = false;
      }
      if (!same && home != null) {
        out.write(first ? "\n" : ",\n");
        begin(home);
      }
      out.write(first || (!same && home != null) ? "\n" : ",\n");
      first = false;
      graph = home;
      node(node);
      node.clear();
      if (next != null) {
        node.add(next);
      }
    }
    out.write(graph == null ? "" : "\n]}");
  }

  private static boolean goesWith(List<Quad> node, Quad next) {
    Quad one = node.get(0);
    return node.size() < NODE_OBJECT
        && one.getSubject().equals(next.getSubject())
        && (one.isDefaultGraph() ? next.isDefaultGraph() : one.getGraph().equals(next.getGraph()));
  }

  private void begin(Node graph) throws IOException {
    boolean mistaken = mistaken(graph);
    // Its name alone would be taken for another; its nodes have their own contexts.
    out.write(mistaken ? "{\"@context\":null,\"@id\":" : "{\"@id\":");
    JsonText.quoted(name(graph, mistaken), out);
    out.write(",\"@graph\":[");
    bare = mistaken;
  }

  private void node(List<Quad> quads) throws IOException {
    boolean whole = bare || quads.stream().anyMatch(this::mistaken);
    out.write(whole && !bare ? "{\"@context\":null,\"@id\":" : "{\"@id\":");
    JsonText.quoted(name(quads.get(0).getSubject(), whole), out);
    Map<Node, List<Node>> properties = new LinkedHashMap<>();
    List<Node> types = new ArrayList<>();
    for (Quad quad : quads) {
      boolean type = quad.getPredicate().equals(RDF.type.asNode()) && !quad.getObject().isLiteral();
      (type ? types : properties.computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>()))
          .add(quad.getObject());
    }
    if (!types.isEmpty()) {
      out.write(",\"@type\":[");
      String separator = "";
      for (Node type : types) {
        out.write(separator);
        JsonText.quoted(name(type, whole), out);
        separator = ",";
      }
      out.write(']');
    }
    for (Map.Entry<Node, List<Node>> property : properties.entrySet()) {
      out.write(',');
      JsonText.quoted(name(property.getKey(), whole), out);
      out.write(":[");
      String separator = "";
      for (Node value : property.getValue()) {
        out.write(separator);
        value(value, whole);
        separator = ",";
      }
      out.write(']');
    }
    out.write('}');
  }

  private void value(Node term, boolean whole) throws IOException {
    if (!term.isLiteral()) {
      out.write("{\"@id\":");
      JsonText.quoted(name(term, whole), out);
      out.write('}');
      return;
    }
    if (NodeUtils.isSimpleString(term)) {
      JsonText.quoted(term.getLiteralLexicalForm(), out);
      return;
    }
    out.write("{\"@value\":");
    JsonText.quoted(term.getLiteralLexicalForm(), out);
    if (term.getLiteralLanguage().isEmpty()) {
      out.write(",\"@type\":");
      JsonText.quoted(shortened(term.getLiteralDatatypeURI(), whole), out);
    } else {
      out.write(",\"@language\":");
      JsonText.quoted(term.getLiteralLanguage(), out);
      if (term.getLiteralBaseDirection() != null) {
        out.write(",\"@direction\":");
        JsonText.quoted(term.getLiteralBaseDirection().direction(), out);
      }
    }
    out.write('}');
  }

  private String name(Node term, boolean whole) {
    return term.isBlank()
        ? "_:" + NodeFmtLib.encodeBNodeLabel(term.getBlankNodeLabel())
        : shortened(term.getURI(), whole);
  }

  private String shortened(String iri, boolean whole) {
    if (!whole) {
      for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
        String space = prefix.getValue();
        if (iri.startsWith(space) && !iri.startsWith("//", space.length())) {
          return prefix.getKey() + ":" + iri.substring(space.length());
        }
      }
    }
    return iri;
  }

  private boolean mistaken(Quad quad) {
    Node object = quad.getObject();
    return mistaken(quad.getSubject())
        || mistaken(quad.getPredicate())
        || (object.isLiteral() ? mistaken(object.getLiteralDatatypeURI()) : mistaken(object));
  }

  private boolean mistaken(@Nullable Node term) {
    return term != null && term.isURI() && mistaken(term.getURI());
  }

  /** Whether its scheme is one of our prefixes, so that it would be read as another IRI. */
  private boolean mistaken(String iri) {
    int colon = iri.indexOf(':');
    return colon > 0
        && prefixes.containsKey(iri.substring(0, colon))
        && !iri.startsWith("//", colon + 1);
  }
}
