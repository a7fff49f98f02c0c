package org.hemograph.serve.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;

/**
 * A table as CSV (RFC 4180): the columns that the page shows, and how sure each row is. A link to
 * evidence becomes the identifier it leads to.
 *
 * @param things what the local paths of things, {@code /page/…}, are replaced by
 */
record GridCsv(String things) {
  static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

  String of(Grid grid) {
    StringBuilder out = new StringBuilder();
    List<String> names = new ArrayList<>();
    grid.columns().forEach(column -> names.add(column.name()));
    grid.same().forEach(same -> names.add(same.name()));
    names.add("verification");
    line(out, names);
    for (List<Cell> row : grid.rows()) {
      List<Cell> whole = new ArrayList<>(row);
      grid.same().forEach(same -> whole.add(same.cell()));
      List<String> texts = new ArrayList<>(whole.stream().map(this::text).toList());
      texts.add(whole.stream().map(Cell::mark).filter(m -> !m.isEmpty()).findFirst().orElse(""));
      line(out, texts);
    }
    return out.toString();
  }

  private String text(Cell cell) {
    boolean names = cell.style() == Cell.Style.EVIDENCE;
    return cell.links().stream()
        .map(link -> names && link.leads() ? name(link) : link.text())
        .collect(Collectors.joining("; "));
  }

  private String name(Link link) {
    return link.href().replaceFirst("^/page/", java.util.regex.Matcher.quoteReplacement(things));
  }

  private static void line(StringBuilder out, List<String> texts) {
    out.append(texts.stream().map(GridCsv::quoted).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
