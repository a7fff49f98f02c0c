package org.hemograph.serve.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Asked;
import org.hemograph.serve.pages.Landscape;
import org.hemograph.serve.pages.Landscape.Row;
import org.hemograph.serve.pages.Landscape.Square;
import org.hemograph.serve.pages.Link;

/** The front page's chart: how many drugs of each class got how far. */
final class LandscapeChart {
  private static final List<String> STAGES =
      List.of("approved", "filed", "phase-3", "phase-2", "phase-1", "off-label");
  private static final List<String> TITLES =
      List.of("Approved", "Filed", "Phase 3", "Phase 2", "Phase 1", "Off-label");
  private static final String CONDITION = "/page/condition/MONDO_0008558";

  /** Only drugs of the class itself, so that none is counted twice. */
  private static final Asked DRUGS =
      Asked.query(
          """
          SELECT ?class ?label ?drug ?stage {
            ?drug hg:inClass ?class ; hg:developmentStage ?code .
            ?class rdfs:label ?label
            FILTER NOT EXISTS { ?class hg:treatmentKind hgc:treatment-grouping }
            BIND(STRAFTER(STR(?code), "code/stage-") AS ?stage)
          }
          """);

  private static final Asked TARGETS =
      Asked.query(
          """
          SELECT DISTINCT ?class ?target ?label {
            ?class a hg:DrugClass ; hg:primaryTarget ?target .
            ?target rdfs:label ?name OPTIONAL { ?target hg:geneSymbol ?symbol }
            BIND(COALESCE(?symbol, ?name) AS ?label)
          } ORDER BY ?label
          """);

  private final Questions questions;

  LandscapeChart(Questions questions) {
    this.questions = questions;
  }

  Landscape draw() throws IOException {
    String behind =
        questions.catalogue().names().contains("drug-classes") ? "/queries/drug-classes" : "";
    Link condition = new Link("immune thrombocytopenia", CONDITION);
    return new Landscape(condition, TITLES, questions.evidence().read(this::rows), behind);
  }

  private record Cls(Link link, Map<String, Set<Node>> drugs) {
    /** Smaller is farther: the place of its best stage, then more drugs first. */
    int rank() {
      for (int i = 0; i < STAGES.size(); i++) {
        int many = drugs.getOrDefault(STAGES.get(i), Set.of()).size();
        if (many > 0) {
          return i * 1000 - many;
        }
      }
      return STAGES.size() * 1000;
    }
  }

  private List<Row> rows(Queryable.Session session) {
    Map<Node, Cls> classes = new LinkedHashMap<>();
    for (Binding row : DRUGS.rows(session, Map.of())) {
      Node cls = row.get("class");
      String label = row.get("label").getLiteralLexicalForm();
      classes
          .computeIfAbsent(
              cls,
              c ->
                  new Cls(
                      new Link(label, questions.links().href(c.getURI())), new LinkedHashMap<>()))
          .drugs()
          .computeIfAbsent(
              row.get("stage").getLiteralLexicalForm(),
              s -> new TreeSet<>(java.util.Comparator.comparing(Node::toString)))
          .add(row.get("drug"));
    }
    Map<Node, List<Link>> targets = new LinkedHashMap<>();
    for (Binding row : TARGETS.rows(session, Map.of())) {
      targets
          .computeIfAbsent(row.get("class"), c -> new ArrayList<>())
          .add(
              new Link(
                  row.get("label").getLiteralLexicalForm(),
                  questions.links().href(row.get("target").getURI())));
    }
    List<Map.Entry<Node, Cls>> sorted = new ArrayList<>(classes.entrySet());
    sorted.removeIf(entry -> entry.getValue().rank() == STAGES.size() * 1000);
    sorted.sort(
        java.util.Comparator.comparingInt((Map.Entry<Node, Cls> entry) -> entry.getValue().rank())
            .thenComparing(entry -> entry.getValue().link().text()));
    return sorted.stream()
        .map(entry -> row(entry.getValue(), targets.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  private static Row row(Cls cls, List<Link> targets) {
    List<Square> squares = new ArrayList<>();
    boolean reached = false;
    int all = 0;
    for (String stage : STAGES) {
      int many = cls.drugs().getOrDefault(stage, Set.of()).size();
      all += many;
      squares.add(new Square(many == 0 ? "" : many + "", Math.min(4, many), many > 0 && !reached));
      reached |= many > 0;
    }
    return new Row(cls.link(), targets, all + "", squares);
  }
}
