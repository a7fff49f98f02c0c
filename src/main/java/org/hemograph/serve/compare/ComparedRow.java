package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hemograph.model.Folding;

/**
 * One row: what several studies report under one name, or one study alone.
 *
 * @param key what names it in an address
 * @param label of the shared concept; else as the record words it
 * @param concept that its findings share; absent where no concept is known
 * @param section where it stands
 * @param loose whether its studies share only the broader concept, each with an endpoint of its own
 * @param findings all of it, in the order of a cell
 */
record ComparedRow(
    String key,
    String label,
    Optional<Node> concept,
    Section section,
    boolean loose,
    List<Finding> findings) {

  /** The parts of the table, in their order. */
  enum Section {
    BASELINE("At baseline"),
    SHARED("Endpoints that more than one study reports"),
    SINGLE("Endpoints that one study reports"),
    SAFETY("Safety"),
    FLOW("Follow-up and completion");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** How a study defines what stands in this row; texts are empty where it does not say. */
  record Definition(Node study, String wording, String text) {}

  ComparedRow {
    findings = List.copyOf(findings);
  }

  Set<Node> studies() {
    return findings.stream()
        .map(Finding::study)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether it sets studies side by side that no trial compared. */
  boolean crossTrial() {
    return studies().size() > 1;
  }

  /** The endpoints behind it, each once, by study. */
  List<Definition> definitions() {
    Map<Definition, Definition> each = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Definition one =
          new Definition(
              finding.study(), finding.measured().wording(), finding.measured().definition());
      each.putIfAbsent(one, one);
    }
    return new ArrayList<>(each.values());
  }

  /** Whether the studies define it in different words. */
  boolean definitionsDiffer() {
    return crossTrial()
        && definitions().stream()
                .map(Definition::text)
                .filter(text -> !text.isBlank())
                .map(Folding::letters)
                .distinct()
                .count()
            > 1;
  }

  /** The studies of it that state no definition. */
  Set<Node> undefined() {
    Set<Node> defined =
        definitions().stream()
            .filter(one -> !one.text().isBlank())
            .map(Definition::study)
            .collect(Collectors.toSet());
    Set<Node> rest = new LinkedHashSet<>(studies());
    rest.removeAll(defined);
    return rest;
  }

  List<Finding> under(Node study, Node column) {
    return findings.stream()
        .filter(finding -> finding.study().equals(study) && finding.column().equals(column))
        .toList();
  }
}
