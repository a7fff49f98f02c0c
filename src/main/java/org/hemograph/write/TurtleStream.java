package org.hemograph.write;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * RDF 1.2 Turtle and TriG, statement by statement: those of one subject that follow each other
 * become one block, and nothing is kept but the statement before.
 */
final class TurtleStream {
  private static final Node TYPE = RDF.type.asNode();

  private final TextOut out;
  private final TermOut termOut;
  private final TurtleTerms terms;
  private final Map<String, String> prefixes;
  private final boolean graphs;

  /**
   * A stream.
   *
   * @param graphs whether named graphs are told (TriG) or left out (Turtle)
   */
  TurtleStream(TextOut out, Map<String, String> prefixes, boolean graphs) {
    this.out = out;
    this.termOut = new TermOut(out);
    this.terms = TurtleTerms.with(prefixes);
    this.prefixes = prefixes;
    this.graphs = graphs;
  }

  void write(Iterator<Quad> quads) throws IOException {
    TurtleTerms whole = TurtleTerms.with(Map.of());
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      out.write("PREFIX " + prefix.getKey() + ": ");
      whole.formatURI(termOut, prefix.getValue());
      out.write('\n');
    }
    Node graph = null;
    Quad before = null;
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node home = graphs && !quad.isDefaultGraph() ? quad.getGraph() : null;
      boolean sameGraph = home == null ? graph == null : home.equals(graph);
      if (!sameGraph) {
        end(before, graph);
        before = null;
        if (home != null) {
          out.write('\n');
          term(home);
          out.write(" {");
        }
        graph = home;
      }
      statement(quad, before);
      before = quad;
    }
    end(before, graph);
  }

  private void end(@Nullable Quad before, @Nullable Node graph) throws IOException {
    if (before != null) {
      out.write(" .\n");
      out.write(graph == null ? "" : "}\n");
    }
  }

  private void statement(Quad quad, @Nullable Quad before) throws IOException {
    if (before == null || !before.getSubject().equals(quad.getSubject())) {
      out.write(before == null ? "\n" : " .\n\n");
      term(quad.getSubject());
      out.write("\n    ");
      predicate(quad.getPredicate());
    } else if (before.getPredicate().equals(quad.getPredicate())) {
      out.write(" ,\n        ");
      term(quad.getObject());
      return;
    } else {
      out.write(" ;\n    ");
      predicate(quad.getPredicate());
    }
    out.write(' ');
    term(quad.getObject());
  }

  private void predicate(Node predicate) throws IOException {
    if (predicate.equals(TYPE)) {
      out.write('a');
    } else {
      term(predicate);
    }
  }

  private void term(Node term) {
    terms.format(termOut, term);
  }
}
