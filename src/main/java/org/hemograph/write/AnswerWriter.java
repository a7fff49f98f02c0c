package org.hemograph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Answer;
import org.hemograph.query.CuratedQuery.Kind;
import org.hemograph.rdf.Namespaces;

/**
 * Writes answers, row by row, in UTF-8; never closes the stream. Data formats carry values as they
 * are: a CSV cell that a spreadsheet would take for a formula is left alone, as the reader of a
 * data format must be able to trust it.
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
   * @throws HemographException with UNKNOWN_FORMAT when this kind of answer has no such form
   * @throws IOException when the stream fails
   */
  public void write(Answer answer, About about, Format format, OutputStream out)
      throws IOException {
    write(answer, format, out); // JSON and XLSX tell what the answer is about
  }

  /** Writes an answer that nothing is known about. */
  public void write(Answer answer, Format format, OutputStream out) throws IOException {
    Kind kind = kind(answer);
    if (!Format.writtenFor(kind).contains(format)) {
      Format.of(format.formatName(), Format.writtenFor(kind));
      throw new HemographException(Fault.UNKNOWN_FORMAT, "This answer cannot be " + format);
    }
    if (answer instanceof Answer.Rows rows) {
      write(rows, format, out);
    } else if (answer instanceof Answer.Truth truth) {
      write(truth, format, out);
    } else if (answer instanceof Answer.Statements statements) {
      rdf.write(statements.quads(), statements.prefixes(), format, out);
    }
    out.flush();
  }

  private static Kind kind(Answer answer) {
    if (answer instanceof Answer.Rows) {
      return Kind.ROWS;
    }
    return answer instanceof Answer.Truth ? Kind.TRUTH : Kind.STATEMENTS;
  }

  private void write(Answer.Rows rows, Format format, OutputStream out) throws IOException {
    switch (format) {
      case TABLE -> text(out, writer -> new TableWriter(cells, terminalWidth).write(rows, writer));
      case MD -> text(out, writer -> new MarkdownWriter(cells).write(rows, writer));
      case JSON -> new PlainJson().array(rows, out);
      case NDJSON -> new PlainJson().lines(rows, out);
      default -> {
        List<Var> names = rows.columns().stream().map(c -> Var.alloc(c.name())).toList();
        RowSet rowSet =
            RowSetStream.create(
                names, format == Format.SRX ? XmlTerms.rows(rows.rows()) : rows.rows());
        sparql(format).write(out, rowSet, new Context());
      }
    }
  }

  private static void write(Answer.Truth truth, Format format, OutputStream out)
      throws IOException {
    switch (format) {
      case JSON, NDJSON -> new PlainJson().truth(truth, out);
      case TABLE, MD -> text(out, writer -> writer.write(truth.value() ? "yes\n" : "no\n"));
      default -> sparql(format).write(out, truth.value(), new Context());
    }
  }

  private static RowSetWriter sparql(Format format) {
    Lang lang =
        switch (format) {
          case SRJ -> ResultSetLang.RS_JSON;
          case SRX -> ResultSetLang.RS_XML;
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          default -> throw new IllegalStateException("No format of results: " + format);
        };
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  /** Something that writes text. */
  @FunctionalInterface
  private interface Text {
    void write(Writer writer) throws IOException;
  }

  private static void text(OutputStream out, Text text) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(writer);
    writer.flush();
  }
}
