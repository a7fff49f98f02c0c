package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.HG;
import org.jspecify.annotations.Nullable;

/**
 * A statement that names a source.
 *
 * @param node the statement
 * @param property how it names the source
 * @param type its class
 * @param start the first character of its passage; very high where it has none
 * @param section where its passage stands; null where none is known
 */
record Taken(Node node, String property, String type, long start, @Nullable Node section) {
  private static final long NOWHERE = Long.MAX_VALUE / 4;

  /** The most that a page can count; what is more stands in the query behind it. */
  private static final int MOST = 20_000;

  /**
   * A document's statements are those of the source that has the same page. Each property is asked
   * for by itself, as an index answers that at once.
   */
  private static final FixedQuery ALL =
      FixedQuery.query(
          """
          SELECT ?x ?property ?class ?start ?section {
            { SELECT DISTINCT ?source {
                { ?thing a hg:Source BIND(?thing AS ?source) }
                UNION { ?thing a hg:SourceDocument ; foaf:page ?page . ?source foaf:page ?page ; a hg:Source }
            } }
            VALUES ?property { hg:statedIn hg:alsoStatedIn hg:corroboratedBy }
            ?x ?property ?source ; a ?class
            OPTIONAL { ?x hg:evidence ?passage . ?passage hg:inSection ?section ; oa:hasSelector/oa:start ?start }
          } LIMIT\
          """
              + " "
              + MOST);

  /** All, in the order of the text; what has no place in it follows, by class. */
  static List<Taken> from(Subject subject) {
    Map<Node, Taken> taken = new LinkedHashMap<>();
    for (Binding row : ALL.rows(subject.session(), Map.of("thing", subject.thing().thing()))) {
      Taken one =
          new Taken(
              row.get("x"),
              row.get("property").getURI(),
              row.get("class").getURI(),
              startOf(row),
              row.contains(Var.alloc("section")) ? row.get("section") : null);
      taken.merge(one.node(), one, (a, b) -> b.rank() < a.rank() ? b : a);
    }
    List<Taken> sorted = new ArrayList<>(taken.values());
    sorted.sort(
        Comparator.comparingLong((Taken one) -> one.start())
            .thenComparing(Taken::rank)
            .thenComparing(Taken::type)
            .thenComparing(one -> one.node().toString()));
    return sorted;
  }

  private static long startOf(Binding row) {
    Node start = row.get("start");
    return start != null
            && start.isLiteral()
            && start.getLiteralLexicalForm().matches("[0-9]{1,12}")
        ? Long.parseLong(start.getLiteralLexicalForm())
        : NOWHERE;
  }

  private int rank() {
    return property.equals(HG.statedIn) ? 0 : property.equals(HG.alsoStatedIn) ? 1 : 2;
  }

  String relation() {
    return switch (rank()) {
      case 0 -> "main source";
      case 1 -> "also states it";
      default -> "corroborates it";
    };
  }
}
