package org.hemograph.serve.therapy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.therapy.Mechanisms.Acting;
import org.hemograph.serve.therapy.Mechanisms.Chain;
import org.hemograph.serve.therapy.Mechanisms.Mechanism;

/** Reads {@link Mechanisms} in three queries. */
final class MechanismReader {
  private static final List<String> ROLES =
      List.of("primary", "contributing", "result", "hypothesis", "");

  private static final FixedQuery FACTS =
      FixedQuery.query(
          """
          SELECT ?s ?p ?o {
            ?s a hg:Mechanism .
            VALUES ?p { rdfs:label skos:broader hg:onTarget hg:affectsProcess hg:affectsCell hg:effect }
            ?s ?p ?o
          }
          """);

  private static final FixedQuery CLAIMS =
      FixedQuery.query(
          """
          SELECT ?claim ?predicate ?subject ?object ?role ?type ?sure ?drug {
            VALUES ?predicate { hg:hasMechanism hg:leadsTo hg:upstreamOf }
            ?claim hg:claimPredicate ?predicate ; hg:claimSubject ?subject ; hg:claimObject ?object .
            OPTIONAL { ?claim hg:mechanismRole ?role }
            OPTIONAL { ?claim hg:claimType ?type }
            OPTIONAL { ?claim hg:verification ?sure }
            OPTIONAL { ?subject a hg:Drug . BIND(?subject AS ?drug) }
          }
          """);

  private static final FixedQuery NAMES =
      FixedQuery.query(
          """
          SELECT ?s ?label ?gene {
            VALUES ?type { hg:Drug hg:DrugClass hg:Mechanism hg:Target hg:Process hg:CellType }
            ?s a ?type ; rdfs:label ?label .
            OPTIONAL { ?s hg:geneSymbol ?gene }
          }
          """);

  private MechanismReader() {}

  static Mechanisms read(Queryable.Session session) {
    Map<String, String> names = new HashMap<>();
    for (Binding row : NAMES.rows(session, Map.of())) {
      String gene = Rows.text(row, "gene");
      String label = Rows.text(row, "label");
      // The gene is how people know a target, and it is short.
      names.merge(
          Rows.text(row, "s"),
          gene.isEmpty() || gene.equals(label) ? label : label + " (" + gene + ")",
          (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    Map<String, Map<String, Set<String>>> facts = new LinkedHashMap<>();
    for (Binding row : FACTS.rows(session, Map.of())) {
      facts
          .computeIfAbsent(Rows.text(row, "s"), s -> new HashMap<>())
          .computeIfAbsent(Rows.text(row, "p"), p -> new TreeSet<>())
          .add(Rows.text(row, "o"));
    }
    Map<String, Mechanism> mechanisms = new HashMap<>();
    facts.forEach((iri, of) -> mechanisms.put(iri, mechanism(iri, of, names)));
    List<Acting> acting = new ArrayList<>();
    List<Chain> links = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Binding row : CLAIMS.rows(session, Map.of())) {
      if (seen.add(Rows.text(row, "claim"))) {
        claim(row, names, acting, links);
      }
    }
    acting.sort(
        Comparator.comparingInt((Acting one) -> ROLES.indexOf(one.role()))
            .thenComparing(one -> one.subject().name(), Therapies.BY_NAME)
            .thenComparing(one -> named(one.mechanism(), names).name(), Therapies.BY_NAME)
            .thenComparing(Acting::claim));
    links.sort(
        Comparator.comparing((Chain one) -> named(one.to(), names).name(), Therapies.BY_NAME)
            .thenComparing(Chain::claim));
    return new Mechanisms(mechanisms, acting, links, names);
  }

  private static void claim(
      Binding row, Map<String, String> names, List<Acting> acting, List<Chain> links) {
    String claim = Rows.text(row, "claim");
    String predicate = Rows.text(row, "predicate");
    String subject = Rows.text(row, "subject");
    String object = Rows.text(row, "object");
    String sure = Rows.code(Rows.text(row, "sure"), "verification-");
    if (predicate.equals(HG.hasMechanism)) {
      String role = Rows.code(Rows.text(row, "role"), "mechanism-role-");
      boolean drug = !Rows.text(row, "drug").isEmpty();
      acting.add(
          new Acting(
              claim, named(subject, names), drug, object, ROLES.contains(role) ? role : "", sure));
    } else {
      boolean leads = predicate.equals(HG.leadsTo);
      String type = Rows.code(Rows.text(row, "type"), "claim-");
      links.add(new Chain(claim, subject, object, leads, type, sure));
    }
  }

  private static Mechanism mechanism(
      String iri, Map<String, Set<String>> facts, Map<String, String> names) {
    return new Mechanism(
        named(iri, names),
        all(facts, HG.onTarget, names),
        all(facts, HG.affectsProcess, names),
        all(facts, HG.affectsCell, names),
        facts.getOrDefault(HG.effect, Set.of()).stream()
            .map(code -> Rows.code(code, "effect-"))
            .findFirst()
            .orElse(""),
        List.copyOf(facts.getOrDefault(External.skosBroader, Set.of())));
  }

  private static List<Named> all(
      Map<String, Set<String>> facts, String property, Map<String, String> names) {
    return facts.getOrDefault(property, Set.of()).stream().map(iri -> named(iri, names)).toList();
  }

  private static Named named(String iri, Map<String, String> names) {
    return new Named(iri, names.getOrDefault(iri, iri.substring(iri.lastIndexOf('/') + 1)));
  }
}
