package org.hemograph.graph;

import org.hemograph.model.Keys;
import org.hemograph.model.Section;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Sections, with the text layer and the document they are parts of. */
final class SectionWriter implements RecordWriter<Section> {
  @Override
  public void write(Section section, Statements statements) {
    var document = Keys.document(section.document());
    var text = Keys.text(section.document());
    statements
        .root(section.entry(), HG.Section)
        .code(HG.sectionType, section.type())
        .text(HG.partText, section.partText())
        .link(External.dctermsIsPartOf, text)
        .offset(External.oaStart, section.start())
        .offset(External.oaEnd, section.end());
    statements
        .part(text, HG.TextLayer, "Text of " + section.documentLabel())
        .link(HG.textOf, document);
    statements
        .part(document, HG.SourceDocument, section.documentLabel())
        .string(HG.sha256, section.document())
        .iri(External.foafPage, section.page());
  }
}
