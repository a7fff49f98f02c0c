package org.hemograph.write;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.hemograph.query.Answer;

/**
 * A table of GitHub Flavored Markdown. A thing is a link that shows its label; no cell can end its
 * column, its row or the table, or bring in HTML.
 */
final class MarkdownWriter {
  private final Cells cells;

  MarkdownWriter(Cells cells) {
    this.cells = cells;
  }

  void write(Answer.Rows answer, Writer out) throws IOException {
    ShownColumns columns = ShownColumns.of(answer.columns());
    line(columns.names().stream().map(MarkdownWriter::escaped).toList(), out);
    line(columns.names().stream().map(name -> "---").toList(), out);
    while (answer.rows().hasNext()) {
      line(
          columns.cells(answer.rows().next(), cells).stream().map(MarkdownWriter::cell).toList(),
          out);
    }
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
