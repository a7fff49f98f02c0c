package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.StudyPage.Endpoint;

/** What a study measures, the primary endpoint first, each with what it takes to meet it. */
final class StudyEndpoints {
  private StudyEndpoints() {}

  static List<Endpoint> of(StudyEvidence evidence) {
    Map<Node, List<Link>> criteria = new HashMap<>();
    for (Part criterion : evidence.parts(HG.Criterion)) {
      criterion
          .thing(HG.ofEndpoint)
          .ifPresent(
              of ->
                  criteria
                      .computeIfAbsent(of, e -> new ArrayList<>())
                      .add(rule(evidence, criterion)));
    }
    return evidence.parts(HG.Endpoint).stream()
        .sorted(EndpointOrder.BY_ROLE)
        .map(
            endpoint ->
                new Endpoint(
                    new Link(name(evidence, endpoint), evidence.href(endpoint.node())),
                    evidence.stated(endpoint, HG.endpointRole),
                    endpoint.all(HG.endpointConcept).stream().map(evidence.values()::of).toList(),
                    endpoint.text(HG.definitionText),
                    time(evidence, endpoint),
                    criteria.getOrDefault(endpoint.node(), List.of()),
                    endpoint.mark()))
        .toList();
  }

  /** As the study words it; its label only where it has no words. */
  static String name(StudyEvidence evidence, Part endpoint) {
    String words = endpoint.text(HG.measureText);
    return StudyResults.capital(words.isEmpty() ? evidence.values().name(endpoint.node()) : words);
  }

  static Link rule(StudyEvidence evidence, Part criterion) {
    String words = criterion.text(HG.criterionText);
    return new Link(
        words.isEmpty() ? evidence.values().name(criterion.node()) : words,
        evidence.href(criterion.node()));
  }

  private static String time(StudyEvidence evidence, Part endpoint) {
    String printed = endpoint.text(HG.timeFrameText);
    return printed.isEmpty() ? evidence.name(endpoint, HG.timePoint) : printed;
  }
}
