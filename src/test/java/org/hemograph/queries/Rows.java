package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;

/**
 * An answer's rows, each a map of column to text. Things are shown as {@code drug/ianalumab}, terms
 * as {@code hg:…}, codes as {@code hgc:…}; an empty cell is the empty text.
 */
record Rows(List<Map<String, String>> rows) {
  static Rows of(Answer.Rows answer) {
    List<Map<String, String>> rows = new ArrayList<>();
    answer
        .rows()
        .forEachRemaining(
            binding -> {
              Map<String, String> row = new LinkedHashMap<>();
              for (Column column : answer.columns()) {
                row.put(column.name(), text(binding.get(column.name())));
              }
              rows.add(row);
            });
    return new Rows(List.copyOf(rows));
  }

  int size() {
    return rows.size();
  }

  /** The cells of one column, from the first row to the last. */
  List<String> column(String name) {
    return rows.stream().map(row -> cell(row, name)).toList();
  }

  /** The rows that have all these cells: {@code where("phase", "Phase 3", "drug", "…")}. */
  Rows where(String... columnsAndCells) {
    return new Rows(
        rows.stream()
            .filter(
                row -> {
                  for (int i = 0; i < columnsAndCells.length; i += 2) {
                    if (!cell(row, columnsAndCells[i]).equals(columnsAndCells[i + 1])) {
                      return false;
                    }
                  }
                  return true;
                })
            .toList());
  }

  /** Fails unless some row has all these cells. */
  void mustHave(String... columnsAndCells) {
    assertTrue(
        where(columnsAndCells).size() > 0,
        () -> "No row with " + String.join(" | ", columnsAndCells) + " among\n" + shown());
  }

  /** The rows as lines, with the cells that are not empty. */
  String shown() {
    return rows.stream()
        .map(
            row ->
                row.entrySet().stream()
                    .filter(cell -> !cell.getValue().isEmpty())
                    .map(cell -> cell.getKey() + "=" + cell.getValue())
                    .collect(Collectors.joining(" | ")))
        .collect(Collectors.joining("\n"));
  }

  private static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("No column " + column + " among " + row.keySet());
    }
    return cell;
  }

  private static String text(Node node) {
    if (node == null) {
      return "";
    }
    if (!node.isURI()) {
      return node.getLiteralLexicalForm();
    }
    String iri = node.getURI();
    return iri.replace(Namespaces.DEFAULT.id(""), "").replace(HG.NS, "hg:").replace(HGC.NS, "hgc:");
  }
}
