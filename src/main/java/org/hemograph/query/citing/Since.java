package org.hemograph.query.citing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.query.Shortened;

/**
 * The moment after which something counts as new: a revision, or the beginning of a day (UTC).
 *
 * @param given as it was asked for
 * @param moment as a term: an integer or a date
 */
public record Since(String given, Node moment) {
  /** The parameter. */
  public static final String PARAMETER = "since";

  private static final FixedQuery LATEST =
      FixedQuery.query(
          "SELECT (MAX(?number) AS ?latest) { ?entry a hg:Revision ; hg:revision ?number }");

  private static final FixedQuery TOUCHED =
      FixedQuery.query(
          """
          SELECT DISTINCT ?record {
            ?entry a hg:Revision ; hg:revision ?number ; dcterms:created ?at ; hg:added|hg:changed ?record .
            FILTER(IF(DATATYPE(?since) = <http://www.w3.org/2001/XMLSchema#date>, SUBSTR(STR(?at), 1, 10) >= STR(?since), ?number > ?since))
          }
          """);

  /**
   * Reads {@code 12} or {@code 2026-03-01}.
   *
   * @throws HemographException BAD_VALUE when it is neither, or a day to come
   */
  public static Since of(String given) {
    String text = given.strip();
    if (text.matches("[0-9]{1,15}")) {
      return new Since(text, literal(text, XSDDatatype.XSDinteger));
    }
    try {
      LocalDate day = LocalDate.parse(text);
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      if (day.isAfter(today)) {
        throw wrong(given, "is still to come", "a day up to " + today);
      }
      return new Since(text, literal(text, XSDDatatype.XSDdate));
    } catch (DateTimeParseException e) {
      throw wrong(
          given,
          "is neither a day nor a revision",
          "a day like 2026-03-01, or a revision's number");
    }
  }

  /**
   * The records that were added or changed since: source graphs, and things of curated tables.
   *
   * @throws HemographException BAD_VALUE for a revision that is still to come, BAD_REQUEST where
   *     the store keeps no history
   */
  Set<Node> touched(Queryable.Session session) {
    List<Binding> known = LATEST.rows(session, Map.of());
    Node latest = known.isEmpty() ? null : known.get(0).get("latest");
    if (latest == null) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "This store keeps no history of revisions, so nobody can tell what is new since "
              + given
              + ".",
          new Offence(PARAMETER, given, "nothing, over this store", List.of(), ""));
    }
    long newest = Long.parseLong(latest.getLiteralLexicalForm());
    if (moment.getLiteralDatatype().equals(XSDDatatype.XSDinteger)
        && Long.parseLong(moment.getLiteralLexicalForm()) > newest) {
      throw wrong(given, "is a revision still to come", "a revision up to " + newest);
    }
    Set<Node> touched = new HashSet<>();
    for (Binding row : TOUCHED.rows(session, Map.of("since", moment))) {
      touched.add(row.get("record"));
    }
    return touched;
  }

  private static Node literal(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  private static HemographException wrong(String given, String why, String expected) {
    String shown = Shortened.forDisplay(given);
    return new HemographException(
        Fault.BAD_VALUE,
        "Parameter \"since\": \"" + shown + "\" " + why + "; give " + expected + ".",
        new Offence(PARAMETER, shown, expected, List.of(), "2026-03-01"));
  }
}
