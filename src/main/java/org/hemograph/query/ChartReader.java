package org.hemograph.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Nearest;

/** Reads the hint how an answer is drawn, and holds its parts against the columns. */
final class ChartReader {
  private static final String TYPE = "type";
  private static final Set<ColumnType> NUMBERS = Set.of(ColumnType.INTEGER, ColumnType.DECIMAL);
  private static final Set<ColumnType> PLACES_IN_TIME =
      Set.of(ColumnType.DATE, ColumnType.INTEGER, ColumnType.DECIMAL);

  private final List<Column> columns;

  ChartReader(List<Column> columns) {
    this.columns = columns;
  }

  Optional<Chart> read(HeaderYaml.Keys header) {
    if (!header.has("chart")) {
      return Optional.empty();
    }
    if (columns.isEmpty()) {
      throw header.fault("chart", "only an answer with columns can be drawn");
    }
    HeaderYaml.Keys entry = header.inner("chart");
    Chart.Type type = type(entry);
    List<String> known = new ArrayList<>(type.needed());
    known.addAll(type.possible());
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : entry.names()) {
      if (part.equals(TYPE)) {
        continue;
      }
      if (!known.contains(part)) {
        throw entry.fault(
            part,
            "a "
                + type.keyword()
                + " has no part \""
                + part
                + "\"; its parts are "
                + String.join(", ", known));
      }
      parts.put(part, column(entry, part).name());
    }
    for (String part : type.needed()) {
      if (!parts.containsKey(part)) {
        throw entry.fault(
            TYPE, "a " + type.keyword() + " needs the part \"" + part + "\", a column");
      }
    }
    return Optional.of(new Chart(type, parts));
  }

  private static Chart.Type type(HeaderYaml.Keys entry) {
    String keyword = entry.text(TYPE);
    return Arrays.stream(Chart.Type.values())
        .filter(type -> type.keyword().equals(keyword))
        .findFirst()
        .orElseThrow(
            () ->
                entry.fault(
                    TYPE,
                    "unknown type of chart \""
                        + keyword
                        + "\"; the types are "
                        + String.join(
                            ", ",
                            Arrays.stream(Chart.Type.values()).map(Chart.Type::keyword).toList())));
  }

  private Column column(HeaderYaml.Keys entry, String part) {
    String name = entry.text(part);
    List<String> names = columns.stream().map(Column::name).toList();
    int place = names.indexOf(name);
    if (place < 0) {
      throw entry.fault(
          part, "there is no column \"" + name + "\"" + Nearest.suggestion(name, names));
    }
    Column column = columns.get(place);
    switch (part) {
      case "value", "low", "high" -> require(entry, part, column, NUMBERS, "integer or decimal");
      case "from", "to" -> require(entry, part, column, PLACES_IN_TIME, "date, integer or decimal");
      default -> {}
    }
    return column;
  }

  private static void require(
      HeaderYaml.Keys entry, String part, Column column, Set<ColumnType> types, String words) {
    if (!types.contains(column.type())) {
      throw entry.fault(
          part,
          "\""
              + part
              + "\" needs a column of type "
              + words
              + "; \""
              + column.name()
              + "\" is "
              + column.type().keyword());
    }
  }
}
