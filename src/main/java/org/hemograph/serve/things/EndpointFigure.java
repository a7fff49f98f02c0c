package org.hemograph.serve.things;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Figure;

/** The results of one endpoint in one study, drawn on one scale. */
public final class EndpointFigure implements FigureMaker {
  static final String NAME = "same-endpoint";

  /**
   * The results that share an endpoint, or its concept, and the study with a result or endpoint.
   */
  static final String SAME =
      """
      { BIND(?thing AS ?r) FILTER EXISTS { ?thing hg:statistic ?any } }
      UNION { ?r hg:forEndpoint ?thing }
      UNION { ?thing hg:forEndpoint ?endpoint . ?r hg:forEndpoint ?endpoint }
      UNION {
        ?thing hg:forEndpoint/hg:endpointConcept ?concept ; hg:ofStudy ?study .
        ?endpoint hg:endpointConcept ?concept ; hg:ofStudy ?study .
        ?r hg:forEndpoint ?endpoint
      }
      UNION { ?thing hg:endpointConcept ?concept ; hg:ofStudy ?study ; hg:inGroup ?any . ?r hg:endpointConcept ?concept ; hg:ofStudy ?study ; hg:inGroup ?other }
      UNION { ?thing hg:eventTerm ?term ; hg:ofStudy ?study . ?r hg:eventTerm ?term ; hg:ofStudy ?study }
      UNION { ?thing hg:forCharacteristic ?characteristic ; hg:ofStudy ?study . ?r hg:forCharacteristic ?characteristic ; hg:ofStudy ?study }
      UNION { ?thing hg:milestone ?milestone ; hg:ofStudy ?study . ?r hg:milestone ?milestone ; hg:ofStudy ?study }
      """;

  private static final FixedQuery AROUND = Nearby.around(Around.results(SAME));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    Set<String> types = new LinkedHashSet<>(Finding.TYPES);
    types.add(HG.Endpoint);
    return types;
  }

  @Override
  public Optional<Figure> of(Subject subject) {
    Nearby near = Nearby.of(subject, AROUND);
    List<Finding> all = Finding.in(near);
    Finding self =
        all.stream()
            .filter(one -> one.node().equals(subject.thing().thing()))
            .findFirst()
            .orElse(null);
    String caption =
        self == null
            ? subject.head().label()
            : self.subject().stream().findFirst().map(link -> link.text()).orElse("Results");
    return new Findings(caption, all, self).figure(subject.key(), one -> "");
  }
}
