package org.hemograph.write;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hemograph.query.Answer;
import org.hemograph.query.CuratedQuery;

/**
 * A table of GitHub Flavored Markdown. A thing is a link that shows its label; no cell can end its
 * column, its row or the table, or bring in HTML.
 */
final class MarkdownWriter {
  private final Cells cells;

  MarkdownWriter(Cells cells) {
    this.cells = cells;
  }

  void write(Answer.Rows answer, About about, Writer out) throws IOException {
    ShownColumns columns = ShownColumns.of(answer.columns());
    line(columns.names().stream().map(MarkdownWriter::escaped).toList(), out);
    line(columns.names().stream().map(name -> "---").toList(), out);
    long count = 0;
    while (answer.rows().hasNext()) {
      line(
          columns.cells(answer.rows().next(), cells).stream().map(MarkdownWriter::cell).toList(),
          out);
      count++;
    }
    told(about, RowCount.told(count, about.extent()), out);
  }

  void write(Answer.Truth answer, About about, Writer out) throws IOException {
    out.write(answer.value() ? "yes\n" : "no\n");
    told(about, "", out);
  }

  /** What was asked of which data, in one line below the answer. */
  private void told(About about, String rows, Writer out) throws IOException {
    CuratedQuery query = about.bound().query();
    List<String> parts = new ArrayList<>();
    parts.add(query.name() + " (version " + query.version() + ")");
    about
        .bound()
        .values()
        .forEach(
            (name, terms) ->
                parts.add(
                    name
                        + " = "
                        + terms.stream().map(cells::text).collect(Collectors.joining(", "))));
    about.revision().ifPresent(revision -> parts.add("revision " + revision));
    if (!rows.isEmpty()) {
      parts.add(rows);
    }
    out.write("\n" + escaped(String.join("; ", parts)) + "\n");
  }

  private static void line(List<String> parts, Writer out) throws IOException {
    out.write(parts.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String cell(ShownColumns.Cell cell) {
    String text = escaped(cell.text());
    return cell.iri().startsWith("http://") || cell.iri().startsWith("https://")
        ? "["
            + text
            + "](<"
            + cell.iri()
                .replace("|", "%7C")
                .replace("\\", "%5C")
                .replace("<", "%3C")
                .replace(">", "%3E")
            + ">)"
        : text;
  }

  private static String escaped(String text) {
    return Cells.harmless(text)
        .replaceAll("([\\\\`*_{}\\[\\]|~#])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
