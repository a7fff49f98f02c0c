package org.hemograph.write;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Answer;
import org.hemograph.query.CuratedQuery.Kind;
import org.hemograph.rdf.Namespaces;

/**
 * Writes answers, row by row and in constant memory, in UTF-8; never closes the stream. Data
 * formats carry values as they are: a CSV cell that a spreadsheet would take for a formula is left
 * alone, as the reader of a data format must be able to trust it. The same answer gives the same
 * bytes.
 */
public final class AnswerWriter {
  private final Cells cells;
  private final RdfWriter rdf;
  private final int terminalWidth;

  /**
   * A writer.
   *
   * @param terminalWidth columns that a {@link Format#TABLE} may take; 0 for as many as it needs
   */
  public AnswerWriter(Namespaces namespaces, int terminalWidth) {
    this.cells = new Cells(namespaces);
    this.rdf = new RdfWriter();
    this.terminalWidth = terminalWidth;
  }

  /**
   * Writes an answer.
   *
   * @param about told in the formats that have room for it: JSON, XLSX, Markdown, the table
   * @throws HemographException with UNKNOWN_FORMAT when this kind of answer has no such form; and
   *     what reading the rows throws
   * @throws IOException when the stream fails, and only then
   */
  public void write(Answer answer, About about, Format format, OutputStream out)
      throws IOException {
    Kind kind = kind(answer);
    if (!Format.writtenFor(kind).contains(format)) {
      Format.of(format.formatName(), Format.writtenFor(kind));
      throw new HemographException(Fault.UNKNOWN_FORMAT, "This answer cannot be " + format);
    }
    WatchedStream watched = new WatchedStream(out);
    try {
      if (answer instanceof Answer.Rows rows) {
        write(rows, about, format, watched);
      } else if (answer instanceof Answer.Truth truth) {
        write(truth, about, format, watched);
      } else if (answer instanceof Answer.Statements statements) {
        rdf.write(statements.quads(), statements.prefixes(), format, watched);
      }
      watched.flush();
    } catch (RuntimeException e) {
      watched.rethrow();
      throw e;
    }
  }

  private static Kind kind(Answer answer) {
    if (answer instanceof Answer.Rows) {
      return Kind.ROWS;
    }
    return answer instanceof Answer.Truth ? Kind.TRUTH : Kind.STATEMENTS;
  }

  private void write(Answer.Rows rows, About about, Format format, OutputStream out)
      throws IOException {
    TextOut text = new TextOut(out);
    switch (format) {
      case TABLE -> new TableWriter(cells, terminalWidth).write(rows, about.extent(), text);
      case MD -> new MarkdownWriter(cells).write(rows, about, text);
      case JSON -> new PlainJson().object(rows, about, out);
      case NDJSON -> new PlainJson().lines(rows, out);
      case XLSX -> new XlsxWriter(cells).write(rows, about, out);
      case CSV -> new SparqlText(rows, text).csv();
      case TSV -> new SparqlText(rows, text).tsv();
      case SRJ -> new SparqlJson(text).write(rows);
      case SRX -> new SparqlXml(text).write(rows);
      default -> throw new IllegalStateException("No format of rows: " + format);
    }
    text.pass();
  }

  private void write(Answer.Truth truth, About about, Format format, OutputStream out)
      throws IOException {
    TextOut text = new TextOut(out);
    switch (format) {
      case JSON -> new PlainJson().object(truth, about, out);
      case NDJSON -> new PlainJson().line(truth, out);
      case TABLE -> text.write(truth.value() ? "yes\n" : "no\n");
      case MD -> new MarkdownWriter(cells).write(truth, about, text);
      case SRJ -> sparql(truth, ResultSetLang.RS_JSON, out);
      case SRX -> sparql(truth, ResultSetLang.RS_XML, out);
      default -> throw new IllegalStateException("No format of a truth: " + format);
    }
    text.pass();
  }

  private static void sparql(Answer.Truth truth, Lang lang, OutputStream out) {
    RowSetWriterRegistry.getFactory(lang).create(lang).write(out, truth.value(), new Context());
  }
}
