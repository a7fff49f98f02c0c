package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.model.Folding;
import org.hemograph.model.Nearest;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.compare.ComparedRow.Section;
import org.hemograph.serve.compare.ComparedStudy.Arm;
import org.hemograph.serve.data.LocalLinks;

/**
 * Studies side by side: what page and downloads show alike.
 *
 * @param studies the columns, grouped
 * @param all every row that there is
 * @param shown the rows that were wanted
 * @param unknown what was asked for as an endpoint, and none of these studies reports
 */
record Comparison(
    List<ComparedStudy> studies,
    List<ComparedRow> all,
    List<ComparedRow> shown,
    List<Unknown> unknown) {
  private static final String ALL_OF_THEM = "all participants";

  /**
   * An endpoint that no row has.
   *
   * @param near what rows are called that come close
   */
  record Unknown(String given, List<String> near) {}

  private static final List<String> ARM_TYPES =
      List.of(
          "experimental",
          "active-comparator",
          "other",
          "not-stated",
          "",
          "no-intervention",
          "sham-comparator",
          "placebo-comparator");

  /** Reads the studies and puts what they report in order. */
  static Comparison of(
      Queryable.Session session,
      List<StudyChoice.Candidate> candidates,
      List<String> wanted,
      LocalLinks links) {
    EvidenceOfStudies evidence =
        EvidenceOfStudies.read(
            session, candidates.stream().map(StudyChoice.Candidate::study).toList());
    Facts facts = evidence.facts();
    List<Finding> findings = new Findings(facts).all();
    List<ComparedRow> rows = new RowMatching(facts, links).rows(findings);
    List<ComparedRow> shown = new ArrayList<>();
    List<Unknown> unknown = new ArrayList<>();
    for (String one : wanted) {
      List<ComparedRow> matching = matching(one, rows, facts);
      if (matching.isEmpty()) {
        List<String> labels = rows.stream().map(ComparedRow::label).distinct().toList();
        unknown.add(new Unknown(one, Nearest.names(one, labels)));
      }
      shown.addAll(matching);
    }
    boolean filtered = !shown.isEmpty();
    List<ComparedRow> kept = filtered ? rows.stream().filter(shown::contains).toList() : rows;
    List<ComparedStudy> studies = new ArrayList<>();
    for (StudyChoice.Candidate candidate : candidates) {
      Set<Node> columns =
          kept.stream()
              .flatMap(row -> row.findings().stream())
              .filter(finding -> finding.study().equals(candidate.study()))
              .map(Finding::column)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      studies.add(
          new ComparedStudy(
              candidate.study(),
              candidate.label(),
              population(candidate.study(), evidence.heads()),
              arms(candidate.study(), columns, facts)));
    }
    return new Comparison(List.copyOf(studies), rows, kept, unknown);
  }

  /** By the key of an address, by label, by a synonym; of the concept, or the one above. */
  private static List<ComparedRow> matching(String wanted, List<ComparedRow> rows, Facts facts) {
    String letters = Folding.letters(wanted);
    if (letters.isEmpty()) {
      return List.of();
    }
    List<Predicate<ComparedRow>> readings =
        List.of(
            row -> row.key().equals(wanted),
            row -> Folding.letters(row.label()).equals(letters),
            row -> concepts(row).anyMatch(c -> isCalled(c, letters, facts)),
            row -> broader(row).anyMatch(c -> isCalled(c, letters, facts)),
            row ->
                row.findings().stream()
                    .anyMatch(f -> Folding.letters(f.measured().wording()).equals(letters)));
    for (Predicate<ComparedRow> reading : readings) {
      List<ComparedRow> found = rows.stream().filter(reading).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static Stream<Node> concepts(ComparedRow row) {
    return Stream.concat(
        row.concept().stream(),
        row.findings().stream().flatMap(finding -> finding.measured().concept().stream()));
  }

  private static Stream<Node> broader(ComparedRow row) {
    return row.findings().stream().flatMap(finding -> finding.measured().broader().stream());
  }

  private static boolean isCalled(Node concept, String letters, Facts facts) {
    String iri = concept.toString();
    return Folding.letters(iri).equals(letters)
        || Folding.letters(iri.substring(iri.lastIndexOf('/') + 1)).equals(letters)
        || Stream.of(External.rdfsLabel, External.skosAltLabel)
            .flatMap(property -> facts.all(concept, property).stream())
            .anyMatch(name -> Folding.letters(name.getLiteralLexicalForm()).equals(letters));
  }

  private static List<Arm> arms(Node study, Set<Node> columns, Facts facts) {
    Comparator<Node> order =
        Comparator.<Node, Boolean>comparing(column -> column.equals(study))
            .thenComparing(column -> !facts.is(column, HG.Arm))
            .thenComparing(column -> armType(column, facts))
            .thenComparing(facts::label, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(node -> node.toString());
    return columns.stream()
        .sorted(order)
        .map(
            column ->
                new Arm(
                    column,
                    column.equals(study)
                        ? ALL_OF_THEM
                        : Findings.firstOf(facts.label(column), "a group without a name"),
                    Findings.firstOf(
                        facts.text(column, HG.groupSize), facts.text(column, HG.groupSizeText)),
                    facts.text(column, HG.regimenText),
                    facts.is(column, HG.Arm)))
        .toList();
  }

  private static int armType(Node column, Facts facts) {
    String type = facts.one(column, HG.armType).map(Findings::code).orElse("");
    return ARM_TYPES.indexOf(type) < 0 ? ARM_TYPES.size() : ARM_TYPES.indexOf(type);
  }

  /** Of several sources, what the best kind of source says. */
  private static List<ComparedStudy.Said> population(
      Node study, List<EvidenceOfStudies.Headed> heads) {
    Population population =
        new Population(heads.stream().filter(head -> head.study().equals(study)).toList());
    Map<String, List<String>> said = new LinkedHashMap<>();
    said.put("Phase", population.first(HG.phase, HG.phaseText));
    said.put("Design", population.design());
    said.put("Participants", population.participants());
    said.put("Line of treatment", population.first(HG.treatmentLineText, HG.treatmentLine));
    said.put("Comparator", population.first(HG.comparatorText));
    said.put("Condition", population.first(HG.condition));
    said.put("Who took part", population.first(HG.populationText));
    said.put("Status", population.first(HG.overallStatus));
    return said.entrySet().stream()
        .map(entry -> new ComparedStudy.Said(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Whether studies stand side by side that no trial compared. */
  boolean crossTrial() {
    return studies.stream().filter(study -> !study.arms().isEmpty()).count() > 1
        || studies.size() > 1;
  }

  List<ComparedRow> in(Section section) {
    return shown.stream().filter(row -> row.section() == section).toList();
  }

  /** How many results it shows. */
  long results() {
    return shown.stream().mapToLong(row -> row.findings().size()).sum();
  }

  Optional<ComparedStudy> study(Node study) {
    return studies.stream().filter(one -> one.study().equals(study)).findFirst();
  }
}
