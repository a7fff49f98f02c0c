package org.hemograph.serve.changes;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.Namespaces;

/**
 * Which records tell of a thing: the thing itself, every source record and everything of a curated
 * table of which a statement names it, and those that so tell of what hangs on it: of a drug its
 * studies; of a class, mechanism or target what is below it, its drugs and their studies; of a
 * condition those below it and their studies.
 *
 * @param things those asked for, and those that hang on them
 * @param records the IRIs of the records that tell of them now
 */
record Concerned(Set<String> things, Set<String> records) {
  private static final FixedQuery HANGING =
      FixedQuery.query(
          """
          SELECT DISTINCT ?also {
            { VALUES ?thing { UNDEF } ?also hg:studiesDrug ?thing }
            UNION { VALUES ?thing { UNDEF } ?also skos:broader+ ?thing }
            UNION { VALUES ?thing { UNDEF } ?narrow skos:broader* ?thing . ?also hg:inClass ?narrow }
            UNION { VALUES ?thing { UNDEF } ?narrow skos:broader* ?thing . ?drug hg:inClass ?narrow .
                    ?also hg:studiesDrug ?drug }
            UNION { VALUES ?thing { UNDEF } ?narrow skos:broader* ?thing . ?also hg:hasMechanism ?narrow }
            UNION { VALUES ?thing { UNDEF } ?narrow skos:broader* ?thing . ?drug hg:hasMechanism ?narrow .
                    ?also hg:studiesDrug ?drug }
            UNION { VALUES ?thing { UNDEF } ?also hg:primaryTarget|hg:onTarget ?thing }
            UNION { VALUES ?thing { UNDEF } ?drug hg:primaryTarget ?thing . ?also hg:studiesDrug ?drug }
            UNION { VALUES ?thing { UNDEF } ?narrow skos:broader* ?thing . ?also hg:condition ?narrow }
            FILTER(ISIRI(?also))
          }
          """);

  private static final FixedQuery TELLING =
      FixedQuery.query(
          """
          SELECT DISTINCT ?record {
            VALUES ?graphs { UNDEF }
            VALUES ?tables { UNDEF }
            VALUES ?meta { UNDEF }
            {
              { VALUES ?thing { UNDEF } GRAPH ?g { ?s ?p ?thing } }
              UNION { VALUES ?thing { UNDEF } GRAPH ?g { ?thing ?p ?o } BIND(?thing AS ?s) }
            }
            FILTER(STRSTARTS(STR(?g), ?graphs) && STR(?g) != ?meta)
            BIND(IF(STRSTARTS(STR(?g), ?tables), ?s, ?g) AS ?record)
            FILTER(ISIRI(?record))
          }
          """);

  Concerned {
    things = Set.copyOf(things);
    records = Set.copyOf(records);
  }

  /** Two queries, however many things. */
  static Concerned by(
      Queryable.Session session, Collection<String> asked, boolean widely, Namespaces namespaces) {
    Set<String> things = new LinkedHashSet<>(asked);
    if (widely && !asked.isEmpty()) {
      for (Binding row : HANGING.within(session, Map.of("thing", nodes(asked)))) {
        things.add(row.get("also").getURI());
      }
    }
    Set<String> records = new LinkedHashSet<>(things);
    if (!things.isEmpty()) {
      List<Binding> rows =
          TELLING.within(
              session,
              Map.of(
                  "thing",
                  nodes(things),
                  "graphs",
                  List.of(NodeFactory.createLiteralString(namespaces.graph(""))),
                  "tables",
                  List.of(NodeFactory.createLiteralString(namespaces.graph("curated/"))),
                  "meta",
                  List.of(NodeFactory.createLiteralString(namespaces.graph("meta")))));
      rows.forEach(row -> records.add(row.get("record").getURI()));
    }
    return new Concerned(things, records);
  }

  private static List<Node> nodes(Collection<String> iris) {
    return iris.stream().map(NodeFactory::createURI).toList();
  }
}
