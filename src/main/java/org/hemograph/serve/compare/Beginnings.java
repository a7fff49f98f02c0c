package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.compare.StudyChoice.Candidate;
import org.hemograph.serve.pages.ComparePage.Ready;
import org.hemograph.serve.pages.Link;

/** Where nothing is chosen yet: comparisons that the data can answer, to begin with. */
final class Beginnings {
  /** FixedQuery for in this order; one that the data has nothing for is left out. */
  private static final List<Map<String, List<String>>> READY =
      List.of(
          Map.of("study", List.of("NCT05653219", "NCT05885555")),
          Map.of("drug", List.of("ianalumab"), "class", List.of("anti-cd38")),
          Map.of("class", List.of("fcrn")),
          Map.of("class", List.of("btk", "syk")));

  private static final FixedQuery CLASSES =
      FixedQuery.query(
          """
          SELECT ?class ?label (COUNT(DISTINCT ?study) AS ?studies) {
            ?drug hg:inClass ?class . ?class rdfs:label ?label .
            ?study hg:studiesDrug|hg:investigates ?drug .
            FILTER NOT EXISTS { ?study hg:backgroundDrug ?drug }
            FILTER EXISTS {
              ?result hg:ofStudy ?study ; a ?kind
              FILTER(!(?kind NOT IN (hg:OutcomeResult, hg:Comparison, hg:AdverseEventResult, hg:BaselineResult)))
            }
          } GROUP BY ?class ?label ORDER BY DESC(?studies) LCASE(STR(?label)) ?class
          """);

  private final Chooser chooser;
  private final Namespaces namespaces;

  Beginnings(Chooser chooser, Namespaces namespaces) {
    this.chooser = chooser;
    this.namespaces = namespaces;
  }

  /** Comparisons of at least two studies that report results. */
  List<Ready> ready(Queryable.Session session) {
    List<Ready> ready = new ArrayList<>();
    for (Map<String, List<String>> one : READY) {
      Selection selection = chooser.read(session, one);
      int wanted = one.values().stream().mapToInt(List::size).sum();
      if (selection.wrong().isEmpty() && selection.chosen().size() == wanted) {
        List<Candidate> studies = StudyChoice.of(session, selection.chosen()).shown();
        boolean all =
            selection.chosen().stream()
                .allMatch(
                    chosen ->
                        studies.stream()
                            .anyMatch(s -> s.reported() && s.chosen().contains(chosen.iri())));
        if (all && studies.size() > 1) {
          ready.add(
              new Ready(
                  new Link(title(selection), CompareAddress.of(selection).page()),
                  about(selection, studies)));
        }
      }
    }
    return ready;
  }

  /**
   * {@code 3 studies: ADVANCE IV, ADVANCE SC, TP0001}; their names only where the title lacks them.
   */
  private static String about(Selection selection, List<Candidate> studies) {
    String many = studies.size() + " studies";
    return selection.of(ChoiceKind.STUDY).size() == studies.size()
        ? many
        : many + ": " + studies.stream().map(Candidate::label).collect(Collectors.joining(", "));
  }

  /** {@code ianalumab and anti-CD38 antibodies}. */
  static String title(Selection selection) {
    List<String> labels = selection.chosen().stream().map(Chosen::label).toList();
    return labels.size() < 2
        ? String.join("", labels)
        : String.join(", ", labels.subList(0, labels.size() - 1))
            + " and "
            + labels.get(labels.size() - 1);
  }

  /** Classes of drugs with results, those of most studies first. */
  List<Link> classes(Queryable.Session session) {
    List<Link> classes = new ArrayList<>();
    String start = namespaces.id(ChoiceKind.CLASS.path());
    for (Binding row : CLASSES.rows(session, Map.of())) {
      String iri = row.get("class").isURI() ? row.get("class").getURI() : "";
      if (iri.startsWith(start)) {
        Chosen chosen =
            new Chosen(
                ChoiceKind.CLASS,
                iri,
                iri.substring(start.length()),
                row.get("label").getLiteralLexicalForm());
        Selection selection = new Selection(List.of(chosen), List.of(), List.of());
        classes.add(
            new Link(
                chosen.label() + " (" + row.get("studies").getLiteralLexicalForm() + ")",
                CompareAddress.of(selection).page()));
      }
    }
    return classes;
  }
}
