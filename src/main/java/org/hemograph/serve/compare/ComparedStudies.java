package org.hemograph.serve.compare;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hemograph.model.HemographException;
import org.hemograph.query.Binder;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.Namespaces;

/** The studies that a comparison shows, for whoever wants something else of them. */
public final class ComparedStudies {
  private final Chooser chooser;

  /** Finds things by name as curated queries do. */
  public ComparedStudies(Binder binder, Namespaces namespaces) {
    this.chooser = new Chooser(binder, namespaces);
  }

  /** What the parameters of a comparison are called. */
  public static List<String> parameters() {
    return CompareQuery.QUESTION.parameters().stream().map(p -> p.name()).toList();
  }

  /**
   * The studies that {@code /compare} shows for these parameters.
   *
   * @throws HemographException as {@code /compare} does for data
   */
  public List<Node> of(Queryable.Session session, Map<String, List<String>> given) {
    Selection selection = chooser.read(session, given);
    if (!selection.wrong().isEmpty()) {
      throw selection.wrong().get(0).why();
    }
    return selection.isEmpty()
        ? List.of()
        : StudyChoice.of(session, selection.chosen()).shown().stream()
            .map(StudyChoice.Candidate::study)
            .toList();
  }
}
