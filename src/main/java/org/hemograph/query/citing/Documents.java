package org.hemograph.query.citing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;

/**
 * What stands behind things: publications, registry records and other sources. A study: what
 * reports on it, its registry record, and the sources of what is stated of it, of its parts and
 * results. A drug, class, mechanism, target, condition or organisation: that of its studies, and
 * the sources of what is stated of itself. A person: what they wrote. A journal or meeting: what
 * appeared there. A publication or source: itself. Anything else: where it is stated.
 */
public final class Documents {
  private static final Set<String> STUDIES =
      Set.of(HG.ClinicalTrial, HG.ObservationalStudy, HG.ExpandedAccess);

  /** What is cited for what it holds, not for what is said of it elsewhere. */
  private static final Set<String> HOLDING =
      Set.of(HG.Publication, HG.Source, HG.Person, HG.Journal, HG.Meeting);

  private static final FixedQuery STUDIES_OF =
      FixedQuery.query(
          """
          SELECT DISTINCT ?study {
            {
              VALUES ?thing { UNDEF }
              ?drug ((hg:inClass|hg:hasMechanism|hg:primaryTarget)/skos:broader*)? ?thing .
              ?study hg:studiesDrug|hg:investigates ?drug .
              FILTER NOT EXISTS { ?study hg:backgroundDrug ?drug }
            }
            UNION { VALUES ?thing { UNDEF } ?study hg:condition/skos:broader* ?thing }
            UNION { VALUES ?thing { UNDEF } ?study hg:leadSponsor|hg:collaborator ?thing }
          }
          """);

  private static final FixedQuery HELD =
      FixedQuery.query(
          """
          SELECT DISTINCT ?document {
            { VALUES ?thing { UNDEF } ?thing a hg:Publication BIND(?thing AS ?document) }
            UNION { VALUES ?thing { UNDEF } ?thing a hg:Source BIND(?thing AS ?document) }
            UNION { VALUES ?thing { UNDEF } ?by hg:author ?thing . ?document hg:authorship ?by }
            UNION { VALUES ?thing { UNDEF } ?document hg:publishedIn|hg:presentedAt ?thing ; a hg:Publication }
          }
          """);

  /** What stands beside a statement of whatever kind. */
  private static final FixedQuery STATED =
      FixedQuery.query(
          """
          SELECT DISTINCT ?document {
            {
              VALUES ?thing { UNDEF }
              ?thing hg:statedIn|hg:alsoStatedIn|hg:corroboratedBy|hg:developmentSource|hg:identifierSource|hg:namedIn ?document
            }
            UNION {
              VALUES ?thing { UNDEF }
              ?said hg:about|hg:claimSubject|hg:claimObject|hg:drug ?thing ; hg:statedIn|hg:alsoStatedIn|hg:corroboratedBy ?document
            }
            UNION {
              VALUES ?thing { UNDEF }
              ?thing hg:evidence/oa:hasSource/hg:textOf ?document . ?document a hg:Publication
            }
          }
          """);

  private static final FixedQuery OF_STUDIES =
      FixedQuery.query(
          """
          SELECT DISTINCT ?document {
            { VALUES ?study { UNDEF } ?document hg:reportsOn ?study ; a hg:Publication }
            UNION { VALUES ?study { UNDEF } ?study hg:nctId|hg:registryId ?number BIND(?study AS ?document) }
            UNION { VALUES ?study { UNDEF } ?study hg:statedIn|hg:alsoStatedIn ?document }
            UNION { VALUES ?study { UNDEF } ?part hg:ofStudy ?study ; hg:statedIn|hg:alsoStatedIn ?document }
            UNION { VALUES ?study { UNDEF } ?said hg:about ?study ; hg:statedIn|hg:alsoStatedIn|hg:corroboratedBy ?document }
          }
          """);

  private static final FixedQuery ALL =
      FixedQuery.query(
          """
          SELECT DISTINCT ?document {
            { ?document a hg:Publication }
            UNION { ?document a hg:Source }
            UNION { ?document hg:nctId ?number }
          }
          """);

  private Documents() {}

  /** What stands behind these things: at most four queries. */
  public static Set<Node> behind(Queryable.Session session, List<CitedThings.Thing> things) {
    Set<Node> found = new LinkedHashSet<>();
    Set<Node> studies = new LinkedHashSet<>();
    Set<Node> holding = new LinkedHashSet<>();
    Set<Node> told = new LinkedHashSet<>();
    for (CitedThings.Thing thing : things) {
      if (thing.types().stream().anyMatch(STUDIES::contains)) {
        studies.add(thing.node());
      } else if (thing.types().stream().anyMatch(HOLDING::contains)) {
        holding.add(thing.node());
      } else {
        told.add(thing.node());
      }
    }
    if (!told.isEmpty()) {
      add(found, STATED.within(session, Map.of("thing", told)), "document");
      add(studies, STUDIES_OF.within(session, Map.of("thing", told)), "study");
    }
    if (!holding.isEmpty()) {
      add(found, HELD.within(session, Map.of("thing", holding)), "document");
    }
    if (!studies.isEmpty()) {
      add(found, OF_STUDIES.within(session, Map.of("study", studies)), "document");
    }
    return found;
  }

  /** What is among these terms already: publications and sources; no query. */
  public static Set<Node> among(Collection<Node> terms, Namespaces namespaces) {
    Set<Node> found = new LinkedHashSet<>();
    for (Node term : terms) {
      if (term.isURI()
          && (term.getURI().startsWith(namespaces.id("publication/"))
              || term.getURI().startsWith(namespaces.id("source/")))) {
        found.add(term);
      }
    }
    return found;
  }

  /** Where these statements stand: one query. */
  public static Set<Node> stating(Queryable.Session session, Collection<Node> statements) {
    Set<Node> found = new LinkedHashSet<>();
    if (!statements.isEmpty()) {
      add(found, STATED.within(session, Map.of("thing", statements)), "document");
    }
    return found;
  }

  /** Everything that can be cited here. */
  public static Set<Node> all(Queryable.Session session) {
    Set<Node> found = new LinkedHashSet<>();
    add(found, ALL.rows(session, Map.of()), "document");
    found.removeIf(Sources::describesPublication); // which is among them
    return found;
  }

  private static void add(Set<Node> found, List<Binding> rows, String variable) {
    for (Binding row : rows) {
      Node node = row.get(variable);
      if (node.isURI()) {
        found.add(node);
      }
    }
  }
}
