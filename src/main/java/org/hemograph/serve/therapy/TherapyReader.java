package org.hemograph.serve.therapy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.therapy.Therapies.Cls;
import org.hemograph.serve.therapy.Therapies.Drug;
import org.hemograph.serve.therapy.Therapies.Trial;

/** Reads {@link Therapies} in five queries. */
final class TherapyReader {
  private static final FixedQuery CLASSES =
      FixedQuery.query(
          """
          SELECT ?s ?p ?o {
            ?s a hg:DrugClass .
            VALUES ?p { rdfs:label skos:broader hg:treatmentKind hg:primaryTarget }
            ?s ?p ?o
          }
          """);

  private static final FixedQuery DRUGS =
      FixedQuery.query(
          """
          SELECT ?s ?p ?o {
            ?s a hg:Drug FILTER(!STRENDS(STR(?s), "/drug/placebo"))
            VALUES ?p { rdfs:label hg:inClass hg:developmentStage hg:primaryTarget hg:developer hg:usedFor }
            ?s ?p ?o
          }
          """);

  /** A drug that only stands beside the tested one is not tested. */
  private static final FixedQuery TRIALS =
      FixedQuery.query(
          """
          SELECT DISTINCT ?study ?drug ?condition ?phase {
            ?study hg:studiesDrug ?drug ; hg:condition ?condition .
            FILTER NOT EXISTS { ?study hg:backgroundDrug ?drug }
            OPTIONAL { ?study hg:phase ?phase }
          }
          """);

  private static final FixedQuery EVENTS =
      FixedQuery.query(
          """
          SELECT DISTINCT ?drug ?condition {
            ?event a hg:RegulatoryEvent ; hg:drug ?drug ; hg:condition ?condition
          }
          """);

  private static final FixedQuery NAMES =
      FixedQuery.query(
          """
          SELECT ?s ?p ?o {
            { ?s a hg:Condition . VALUES ?p { rdfs:label skos:broader } ?s ?p ?o }
            UNION { ?s a hg:Target . VALUES ?p { rdfs:label hg:geneSymbol } ?s ?p ?o }
          }
          """);

  private final Queryable.Session session;
  private final Map<String, Map<String, Set<String>>> named;

  private TherapyReader(Queryable.Session session) {
    this.session = session;
    this.named = facts(NAMES);
  }

  static Therapies read(Queryable.Session session) {
    return new TherapyReader(session).read();
  }

  private Therapies read() {
    Map<String, Cls> classes = new HashMap<>();
    facts(CLASSES)
        .forEach(
            (iri, facts) ->
                classes.put(
                    iri,
                    new Cls(
                        named(iri, facts),
                        Set.copyOf(all(facts, External.skosBroader)),
                        all(facts, HG.treatmentKind).stream()
                            .anyMatch(kind -> kind.endsWith("/treatment-grouping")),
                        targets(facts))));
    Map<String, Map<String, Trial>> trials = trials();
    Map<String, Set<String>> events = new HashMap<>();
    for (Binding row : EVENTS.rows(session, Map.of())) {
      events
          .computeIfAbsent(Rows.text(row, "drug"), x -> new LinkedHashSet<>())
          .add(Rows.text(row, "condition"));
    }
    Map<String, Drug> drugs = new HashMap<>();
    facts(DRUGS)
        .forEach(
            (iri, facts) -> {
              Set<String> used = new LinkedHashSet<>(all(facts, HG.usedFor));
              used.addAll(events.getOrDefault(iri, Set.of()));
              drugs.put(
                  iri,
                  new Drug(
                      named(iri, facts),
                      Set.copyOf(all(facts, HG.inClass)),
                      all(facts, HG.developmentStage).stream()
                          .flatMap(code -> Stage.of(code).stream())
                          .max(Comparator.naturalOrder()),
                      targets(facts),
                      Set.copyOf(all(facts, HG.developer)),
                      Set.copyOf(used),
                      List.copyOf(trials.getOrDefault(iri, Map.of()).values())));
            });
    Map<String, Set<String>> conditions = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    named.forEach(
        (iri, facts) -> {
          conditions.put(iri, Set.copyOf(all(facts, External.skosBroader)));
          names.put(iri, named(iri, facts).name());
        });
    return new Therapies(classes, drugs, conditions, names);
  }

  /** By drug and study; rows of one study are one. */
  private Map<String, Map<String, Trial>> trials() {
    Map<String, Map<String, Trial>> trials = new HashMap<>();
    Map<Set<String>, Set<String>> same = new HashMap<>();
    for (Binding row : TRIALS.rows(session, Map.of())) {
      String study = Rows.text(row, "study");
      int phase = Phase.of(Set.of(Rows.text(row, "phase")));
      Set<String> condition = Set.of(Rows.text(row, "condition"));
      trials
          .computeIfAbsent(Rows.text(row, "drug"), x -> new LinkedHashMap<>())
          .merge(
              study,
              new Trial(study, phase, same.computeIfAbsent(condition, x -> x)),
              (a, b) -> {
                Set<String> both = new LinkedHashSet<>(a.conditions());
                both.addAll(b.conditions());
                // Thousands of studies share a few sets.
                return new Trial(
                    study, Math.max(a.phase(), b.phase()), same.computeIfAbsent(both, Set::copyOf));
              });
    }
    return trials;
  }

  private List<Named> targets(Map<String, Set<String>> facts) {
    List<Named> targets = new ArrayList<>();
    for (String target : all(facts, HG.primaryTarget)) {
      Map<String, Set<String>> of = named.getOrDefault(target, Map.of());
      String name = all(of, HG.geneSymbol).stream().findFirst().orElse(named(target, of).name());
      targets.add(new Named(target, name));
    }
    targets.sort(Comparator.comparing(Named::name));
    return List.copyOf(targets);
  }

  private Map<String, Map<String, Set<String>>> facts(FixedQuery asked) {
    Map<String, Map<String, Set<String>>> facts = new LinkedHashMap<>();
    for (Binding row : asked.rows(session, Map.of())) {
      facts
          .computeIfAbsent(Rows.text(row, "s"), s -> new HashMap<>())
          .computeIfAbsent(Rows.text(row, "p"), p -> new LinkedHashSet<>())
          .add(Rows.text(row, "o"));
    }
    return facts;
  }

  private static Set<String> all(Map<String, Set<String>> facts, String property) {
    return facts.getOrDefault(property, Set.of());
  }

  /** The first label in code point order, so that two do not take turns. */
  private static Named named(String iri, Map<String, Set<String>> facts) {
    return new Named(
        iri,
        all(facts, External.rdfsLabel).stream()
            .min(Comparator.naturalOrder())
            .orElse(iri.substring(iri.lastIndexOf('/') + 1)));
  }
}
