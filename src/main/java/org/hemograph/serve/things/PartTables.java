package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.ThingPage.Section;

/**
 * What hangs below a thing, a table a class. A study's parts are shown by curated queries, which
 * know their order and meaning, its dates among the facts; this is for everything else.
 */
final class PartTables {
  /** A study may recruit at hundreds of sites; its data has them all. */
  private static final int MOST_ROWS = 60;

  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          HG.Arm,
          HG.Administration,
          HG.Endpoint,
          HG.Criterion,
          HG.ResultGroup,
          HG.Subgroup,
          HG.StudyDate,
          HG.Authorship);
  private static final Set<String> NOT_COLUMNS =
      Set.of(
          External.rdfType,
          External.rdfsLabel,
          HG.recordKey,
          HG.ofStudy,
          HG.verification,
          HG.identityStatus,
          HG.sourcePath,
          HG.mentionText,
          HG.statedIn,
          HG.alsoStatedIn);

  private final Description thing;
  private final Values values;

  PartTables(Description thing, Values values) {
    this.thing = thing;
    this.values = values;
  }

  List<Section> sections() {
    Map<Node, Map<Node, Set<Node>>> byPart = new LinkedHashMap<>();
    for (Stated stated : thing.parts()) {
      byPart
          .computeIfAbsent(stated.subject(), s -> new LinkedHashMap<>())
          .computeIfAbsent(stated.predicate(), p -> new LinkedHashSet<>())
          .add(stated.object());
    }
    Map<String, List<Node>> byClass = new LinkedHashMap<>();
    byPart.forEach(
        (part, facts) -> byClass.computeIfAbsent(type(facts), t -> new ArrayList<>()).add(part));
    List<Section> sections = new ArrayList<>();
    byClass.forEach(
        (type, parts) -> {
          if (!SHOWN_ELSEWHERE.contains(type)) {
            sections.add(section(type, parts, byPart));
          }
        });
    return sections;
  }

  private Section section(String type, List<Node> parts, Map<Node, Map<Node, Set<Node>>> byPart) {
    Set<String> properties = new LinkedHashSet<>();
    parts.forEach(
        part ->
            byPart.getOrDefault(part, Map.of()).keySet().forEach(p -> properties.add(p.getURI())));
    properties.removeAll(NOT_COLUMNS);
    List<String> sorted = new ArrayList<>(properties);
    sorted.sort(java.util.Comparator.comparing(values.vocabulary()::label));
    List<Grid.Column> columns = new ArrayList<>();
    String title = type.isEmpty() ? "Parts" : capital(values.vocabulary().label(type));
    columns.add(new Grid.Column(title, "", Cell.Style.TEXT));
    for (String property : sorted) {
      columns.add(
          new Grid.Column(
              values.vocabulary().label(property),
              values.vocabulary().comment(property),
              Cell.Style.TEXT));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Node part : parts.subList(0, Math.min(MOST_ROWS, parts.size()))) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(values.of(part))));
      for (String property : sorted) {
        row.add(cell(byPart.getOrDefault(part, Map.of()), property));
      }
      rows.add(row);
    }
    String anchor = "parts-" + title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
    String more = parts.size() > MOST_ROWS ? "The first " + MOST_ROWS + " of " + parts.size() : "";
    return new Section(title, anchor, new Grid(title, columns, rows, more), Link.text(""));
  }

  private Cell cell(Map<Node, Set<Node>> facts, String property) {
    List<Link> said = new ArrayList<>();
    facts.forEach(
        (predicate, objects) -> {
          if (predicate.hasURI(property)) {
            objects.forEach(object -> said.add(values.of(object)));
          }
        });
    if (said.isEmpty() && property.equals(HG.resolvedTo)) {
      said.add(Link.text("nothing known"));
    }
    return new Cell(said, Cell.Style.TEXT, "");
  }

  private static String type(Map<Node, Set<Node>> facts) {
    return facts.entrySet().stream()
        .filter(entry -> entry.getKey().hasURI(External.rdfType))
        .flatMap(entry -> entry.getValue().stream())
        .filter(Node::isURI)
        .map(Node::getURI)
        .findFirst()
        .orElse("");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
