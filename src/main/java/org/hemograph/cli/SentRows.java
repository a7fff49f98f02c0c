package org.hemograph.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.hemograph.query.Answer;
import org.hemograph.query.CuratedQuery;
import org.hemograph.rdf.Namespaces;
import org.hemograph.write.About;
import org.hemograph.write.AnswerWriter;
import org.hemograph.write.Format;

/** Rows that a server sent (SPARQL 1.1 Query Results JSON Format), written as here. */
final class SentRows {
  private SentRows() {}

  /** As a table for a terminal of that width. */
  static void table(
      CuratedQuery query, byte[] srj, Namespaces namespaces, int columns, OutputStream out)
      throws IOException {
    RowSet rows =
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
            .create(ResultSetLang.RS_JSON)
            .read(new ByteArrayInputStream(srj), new Context());
    new AnswerWriter(namespaces, columns)
        .write(new Answer.Rows(query.columns(), rows), About.of(query), Format.TABLE, out);
  }
}
