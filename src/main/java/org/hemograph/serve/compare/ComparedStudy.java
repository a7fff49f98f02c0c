package org.hemograph.serve.compare;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A study at the head of the table.
 *
 * @param study the thing
 * @param label its acronym or short title
 * @param population who was studied, and how: phase, design, participants, line of treatment …
 * @param arms its columns, in order; empty where nothing is reported
 */
record ComparedStudy(Node study, String label, List<Said> population, List<Arm> arms) {
  /**
   * What is stated under a name.
   *
   * @param said several where sources differ or a study has several
   */
  record Said(String name, List<String> said) {}

  /**
   * A column.
   *
   * @param group the arm, the group of a report, or the study itself for all its participants
   * @param size how many; empty where nobody says
   * @param regimen what they get; may be empty
   * @param planned whether it is an arm, and not a group that only a report speaks of
   */
  record Arm(Node group, String label, String size, String regimen, boolean planned) {}

  ComparedStudy {
    population = List.copyOf(population);
    arms = List.copyOf(arms);
  }
}
