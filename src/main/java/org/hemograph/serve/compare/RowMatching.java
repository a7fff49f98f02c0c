package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hemograph.model.Folding;
import org.hemograph.serve.compare.ComparedRow.Section;
import org.hemograph.serve.compare.Finding.Type;
import org.hemograph.serve.data.LocalLinks;

/**
 * Puts results into rows. Endpoints of different studies meet only by their concept. Where all
 * studies that report anything below a broader concept share the narrow one, that is a row; the
 * rest below it meets in one row of the broader concept, in which each study keeps its own wording
 * and definition. What is counted for safety meets by its own name only, as the concept above all
 * adverse events says nothing.
 */
final class RowMatching {
  private static final List<String> ROLES =
      List.of("primary", "key-secondary", "secondary", "other", "post-hoc", "not-stated", "");
  private static final String SAFETY = "safety";
  private static final String CONCEPTS = "endpoint-concept/";

  private final Facts facts;
  private final LocalLinks links;

  RowMatching(Facts facts, LocalLinks links) {
    this.facts = facts;
    this.links = links;
  }

  /** All rows, in the order of the table. */
  List<ComparedRow> rows(List<Finding> findings) {
    Map<String, List<Finding>> named =
        findings.stream()
            .collect(
                Collectors.groupingBy(RowMatching::name, LinkedHashMap::new, Collectors.toList()));
    List<ComparedRow> rows = new ArrayList<>();
    Map<Node, List<List<Finding>>> families = new LinkedHashMap<>();
    for (List<Finding> one : named.values()) {
      Finding first = one.get(0);
      Optional<Node> broader = first.measured().broader();
      boolean outcome = first.type() == Type.OUTCOME || first.type() == Type.COMPARISON;
      if (outcome && broader.isPresent() && !first.measured().domain().equals(SAFETY)) {
        families.computeIfAbsent(broader.get(), b -> new ArrayList<>()).add(one);
      } else {
        rows.add(row(one));
      }
    }
    families.forEach((broader, family) -> rows.addAll(family(broader, family)));
    rows.sort(
        Comparator.comparing(ComparedRow::section)
            .thenComparing(row -> -row.studies().size())
            .thenComparing(RowMatching::role)
            .thenComparing(ComparedRow::label, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(ComparedRow::key));
    return rows;
  }

  /** What is called the same: by concept, else by the words of the record. */
  private static String name(Finding finding) {
    Finding.Measured measured = finding.measured();
    boolean outcome = finding.type() == Type.OUTCOME || finding.type() == Type.COMPARISON;
    String kind = outcome || finding.type() == Type.ADVERSE_EVENT ? "" : finding.type().name();
    if (measured.concept().isPresent()) {
      return kind + measured.concept().get() + (outcome ? "" : Folding.letters(measured.name()));
    }
    String words = Folding.letters(measured.name());
    return outcome ? finding.study() + " " + words : kind + " " + words;
  }

  private List<ComparedRow> family(Node broader, List<List<Finding>> family) {
    Set<Node> studies = studies(family.stream().flatMap(List::stream).toList());
    List<ComparedRow> rows = new ArrayList<>();
    List<List<Finding>> rest = new ArrayList<>();
    for (List<Finding> one : family) {
      if (studies(one).equals(studies)) {
        rows.add(row(one));
      } else {
        rest.add(one);
      }
    }
    List<Finding> together = rest.stream().flatMap(List::stream).toList();
    if (studies(together).size() > 1) {
      String label = Findings.firstOf(facts.label(broader), together.get(0).measured().name());
      rows.add(
          new ComparedRow(
              key(broader),
              label,
              Optional.of(broader),
              Section.SHARED,
              rest.size() > 1,
              together));
    } else {
      rest.forEach(one -> rows.add(row(one)));
    }
    return rows;
  }

  private ComparedRow row(List<Finding> findings) {
    Finding first = findings.get(0);
    Optional<Node> concept = first.measured().concept();
    String label = first.measured().name();
    String key = concept.map(this::key).orElse(label);
    // A characteristic may have a row a category.
    boolean categories = concept.isPresent() && !facts.label(concept.get()).equals(label);
    return new ComparedRow(
        categories ? key + ": " + label : key,
        label,
        concept,
        section(first, studies(findings)),
        false,
        findings);
  }

  private static Section section(Finding first, Set<Node> studies) {
    return switch (first.type()) {
      case BASELINE -> Section.BASELINE;
      case FLOW -> Section.FLOW;
      case ADVERSE_EVENT -> Section.SAFETY;
      case OUTCOME, COMPARISON ->
          first.measured().domain().equals(SAFETY)
              ? Section.SAFETY
              : studies.size() > 1 ? Section.SHARED : Section.SINGLE;
    };
  }

  private String key(Node concept) {
    String path = links.key(concept.toString());
    String whole = path.isEmpty() ? concept.toString() : path;
    return whole.startsWith(CONCEPTS) ? whole.substring(CONCEPTS.length()) : whole;
  }

  private static Set<Node> studies(List<Finding> findings) {
    return findings.stream()
        .map(Finding::study)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The place of the most important role that any study gives it. */
  private static int role(ComparedRow row) {
    return row.findings().stream()
        .mapToInt(finding -> Math.max(0, ROLES.indexOf(finding.measured().role())))
        .min()
        .orElse(ROLES.size());
  }
}
