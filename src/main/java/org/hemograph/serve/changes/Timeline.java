package org.hemograph.serve.changes;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HG;
import org.hemograph.serve.changes.Changed.How;

/** Reads which records each revision touched, as the store keeps it about itself. */
final class Timeline {
  private static final FixedQuery REVISIONS =
      FixedQuery.query(
          """
          SELECT DISTINCT ?revision ?at {
            ?entry a hg:Revision ; hg:revision ?revision ; dcterms:created ?at
          }
          """);

  private static final FixedQuery COUNTS =
      FixedQuery.query(
          """
          SELECT ?revision ?how (COUNT(DISTINCT ?record) AS ?many) {
            { SELECT ?entry ?revision {
                ?entry a hg:Revision ; hg:revision ?revision
                FILTER(?revision > ?after && ?revision <= ?last)
            } }
            VALUES ?how { hg:added hg:changed hg:removed }
            ?entry ?how ?record
          } GROUP BY ?revision ?how
          """);

  /** Revisions first, as there are fewer of them than of records. */
  private static final String ENTRIES =
      """
      SELECT ?revision ?at ?record (MIN(STR(?how)) AS ?least) (MAX(STR(?how)) AS ?most) {
        { SELECT ?entry ?revision ?at {
            ?entry a hg:Revision ; hg:revision ?revision ; dcterms:created ?at
            FILTER(?revision > ?after && ?revision <= ?last)
        } }
        VALUES ?how { hg:added hg:changed hg:removed }
        ?entry ?how ?record .
        FILTER(%s)
      } GROUP BY ?revision ?at ?record ORDER BY %s
      """;

  private static final FixedQuery AFTER =
      FixedQuery.query(
          ENTRIES.formatted(
              "?revision < ?place || ?revision = ?place && STR(?record) > ?key",
              "DESC(?revision) STR(?record)"));

  private static final FixedQuery BEFORE =
      FixedQuery.query(
          ENTRIES.formatted(
              "?revision > ?place || ?revision = ?place && STR(?record) < ?key",
              "?revision DESC(STR(?record))"));

  private static final FixedQuery AMONG =
      FixedQuery.query(
          """
          SELECT ?revision ?at ?record (MIN(STR(?how)) AS ?least) (MAX(STR(?how)) AS ?most) {
            VALUES ?record { UNDEF }
            VALUES ?how { hg:added hg:changed hg:removed }
            ?entry ?how ?record ; a hg:Revision ; hg:revision ?revision ; dcterms:created ?at .
          } GROUP BY ?revision ?at ?record
          """);

  /** Most parts of the list lie within so many revisions. */
  private static final int NEAR = 4;

  private final Queryable.Session session;

  Timeline(Queryable.Session session) {
    this.session = session;
  }

  /** When each revision was made. */
  SortedMap<Long, Instant> revisions() {
    SortedMap<Long, Instant> times = new TreeMap<>();
    for (Binding row : REVISIONS.rows(session, Map.of())) {
      long revision = number(row.get("revision"));
      time(row.get("at")).ifPresent(at -> times.put(revision, at));
    }
    return times;
  }

  /** How many records each revision of this span added, changed and removed. */
  Map<Long, Map<How, Long>> counts(Span span) {
    Map<Long, Map<How, Long>> counts = new HashMap<>();
    for (Binding row :
        COUNTS.rows(session, Map.of("after", whole(span.after()), "last", whole(span.last())))) {
      counts
          .computeIfAbsent(number(row.get("revision")), r -> new EnumMap<>(How.class))
          .put(how(row.get("how").getURI()), number(row.get("many")));
    }
    return counts;
  }

  /** Entries behind a place, the first ones first. */
  List<Changed> after(Span span, Optional<Cursor> place, int most) {
    Cursor from = place.orElse(new Cursor(span.last() + 1, ""));
    Span rest = new Span(span.after(), Math.min(span.last(), from.revision()));
    Span near = new Span(Math.max(rest.after(), rest.last() - NEAR), rest.last());
    // The whole history is put in order only where the latest revisions do not suffice.
    List<Changed> found = read(AFTER.rows(session, bound(near, from), 0, most));
    return found.size() == most || near.after() == rest.after()
        ? found
        : read(AFTER.rows(session, bound(rest, from), 0, most));
  }

  /** The entries that stand before a place, the last ones; in the order of the list. */
  List<Changed> before(Span span, Cursor place, int most) {
    Span rest = new Span(Math.max(span.after(), place.revision() - 1), span.last());
    Span near = new Span(rest.after(), Math.min(rest.last(), rest.after() + NEAR));
    List<Changed> found = read(BEFORE.rows(session, bound(near, place), 0, most));
    if (found.size() < most && near.last() < rest.last()) {
      found = read(BEFORE.rows(session, bound(rest, place), 0, most));
    }
    Collections.reverse(found);
    return found;
  }

  /** All entries of these records, of every revision. */
  List<Changed> of(Collection<String> records) {
    return records.isEmpty()
        ? List.of()
        : read(
            AMONG.within(
                session, Map.of("record", records.stream().map(NodeFactory::createURI).toList())));
  }

  private static Map<String, Node> bound(Span span, Cursor place) {
    return Map.of(
        "after",
        whole(span.after()),
        "last",
        whole(span.last()),
        "place",
        whole(place.revision()),
        "key",
        NodeFactory.createLiteralString(place.record()));
  }

  private static List<Changed> read(List<Binding> rows) {
    List<Changed> found = new ArrayList<>();
    for (Binding row : rows) {
      Optional<Instant> at = Optional.ofNullable(row.get("at")).flatMap(Timeline::time);
      if (at.isPresent() && row.get("record").isURI()) {
        String least = row.get("least").getLiteralLexicalForm();
        String most = row.get("most").getLiteralLexicalForm();
        found.add(
            new Changed(
                number(row.get("revision")),
                at.get(),
                row.get("record").getURI(),
                least.equals(most) ? how(least) : How.CHANGED));
      }
    }
    return found;
  }

  private static How how(String property) {
    return property.equals(HG.added)
        ? How.ADDED
        : property.equals(HG.removed) ? How.REMOVED : How.CHANGED;
  }

  private static long number(Node node) {
    return Long.parseLong(node.getLiteralLexicalForm());
  }

  private static Node whole(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private static Optional<Instant> time(Node node) {
    try {
      return Optional.of(Instant.parse(node.getLiteralLexicalForm()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
