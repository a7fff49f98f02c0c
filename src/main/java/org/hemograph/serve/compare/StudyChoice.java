package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;

/**
 * Which studies stand for what was chosen: a drug for the studies that test or compare it, a class
 * for those of its drugs and of the classes below it. Where a drug is only background, the study is
 * not one of it.
 */
final class StudyChoice {
  /** More columns than those of so many studies nobody reads. */
  static final int MOST_STUDIES = 12;

  private static final FixedQuery STUDIES =
      FixedQuery.query(
          """
          SELECT DISTINCT ?chosen ?study ?label ?phase ?reported {
            VALUES ?chosen { UNDEF }
            {
              ?drug (hg:inClass/skos:broader*)? ?chosen .
              ?study hg:studiesDrug|hg:investigates ?drug .
              FILTER NOT EXISTS { ?study hg:backgroundDrug ?drug }
            } UNION {
              ?chosen a ?type BIND(?chosen AS ?study)
              FILTER(!(?type NOT IN (hg:ClinicalTrial, hg:ObservationalStudy, hg:ExpandedAccess)))
            }
            ?study rdfs:label ?label .
            OPTIONAL { ?study hg:phase/skos:notation ?phase }
            BIND(EXISTS {
              ?result hg:ofStudy ?study ; a ?kind
              FILTER(!(?kind NOT IN (hg:OutcomeResult, hg:Comparison, hg:AdverseEventResult, hg:BaselineResult)))
            } AS ?reported)
          }
          """);

  private StudyChoice() {}

  /**
   * A study that stands for something chosen.
   *
   * @param phases as notations, the latest last
   * @param reported whether results of it are here
   * @param chosen the IRIs that it stands for
   */
  record Candidate(
      Node study, String label, Set<String> phases, boolean reported, Set<String> chosen) {
    private String latest() {
      return phases.stream().reduce("", (a, b) -> b);
    }

    boolean itself() {
      return chosen.contains(study.getURI());
    }
  }

  /**
   * The studies to show.
   *
   * @param shown at most {@link #MOST_STUDIES}, by name
   * @param left studies with results for which there was no room, best first
   * @param silent studies of chosen drugs and classes that have no result here, by name
   */
  record Found(List<Candidate> shown, List<Candidate> left, List<Candidate> silent) {
    static final Found NOTHING = new Found(List.of(), List.of(), List.of());

    /** Whether one study has results for both. */
    boolean together(Chosen one, Chosen other) {
      return shown.stream()
          .anyMatch(
              study -> study.chosen().contains(one.iri()) && study.chosen().contains(other.iri()));
    }
  }

  private static final Comparator<Candidate> BY_NAME =
      Comparator.comparing(Candidate::label, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(candidate -> candidate.study().getURI());

  /** Those named by themselves first, then the latest phase. */
  private static final Comparator<Candidate> WORTH =
      Comparator.comparing(Candidate::itself)
          .thenComparing(Candidate::latest)
          .reversed()
          .thenComparing(BY_NAME);

  /** One query, whatever was chosen. */
  static Found of(Queryable.Session session, Collection<Chosen> chosen) {
    List<Candidate> all = candidates(session, chosen.stream().map(Chosen::iri).toList());
    List<Candidate> wanted =
        all.stream().filter(study -> study.reported() || study.itself()).sorted(WORTH).toList();
    int shown = Math.min(MOST_STUDIES, wanted.size());
    return new Found(
        wanted.subList(0, shown).stream().sorted(BY_NAME).toList(),
        wanted.subList(shown, wanted.size()),
        all.stream().filter(study -> !wanted.contains(study)).sorted(BY_NAME).toList());
  }

  static List<Candidate> candidates(Queryable.Session session, Collection<String> chosen) {
    if (chosen.isEmpty()) {
      return List.of();
    }
    List<Node> things = chosen.stream().distinct().map(NodeFactory::createURI).toList();
    Map<Node, Candidate> byStudy = new LinkedHashMap<>();
    for (Binding row : STUDIES.within(session, Map.of("chosen", things))) {
      Node study = row.get("study");
      String label = row.get("label").getLiteralLexicalForm();
      boolean reported = row.get("reported").getLiteralLexicalForm().equals("true");
      Candidate known =
          byStudy.computeIfAbsent(
              study, s -> new Candidate(s, label, new TreeSet<>(), reported, new TreeSet<>()));
      known.chosen().add(row.get("chosen").getURI());
      if (row.get("phase") != null) {
        known.phases().add(row.get("phase").getLiteralLexicalForm());
      }
      if (label.compareTo(known.label()) < 0) {
        byStudy.put(
            study, new Candidate(study, label, known.phases(), known.reported(), known.chosen()));
      }
    }
    return new ArrayList<>(byStudy.values());
  }
}
