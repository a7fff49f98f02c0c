package org.hemograph.graph;

import org.hemograph.model.Source;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Sources. */
final class SourceWriter implements RecordWriter<Source> {
  @Override
  public void write(Source source, Statements statements) {
    statements
        .root(source.entry(), HG.Source)
        .code(HG.sourceKind, source.kind())
        .string(HG.sourceKindText, source.kindText())
        .iri(External.foafPage, source.page())
        .text(HG.howVerified, source.howVerified());
  }
}
