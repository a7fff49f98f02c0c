package org.hemograph.graph;

import java.util.List;
import org.hemograph.model.CrossReference;
import org.hemograph.model.Target;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Targets. */
final class TargetWriter implements RecordWriter<Target> {
  @Override
  public void write(Target target, Statements statements) {
    var subject =
        statements
            .root(target.entry(), HG.Target)
            .string(HG.geneSymbol, target.geneSymbol())
            .string(HG.hgncId, target.hgncId())
            .string(HG.ncbiGeneId, target.ncbiGeneId())
            .string(HG.uniprotId, target.uniprotId())
            .string(HG.chemblTargetId, target.chemblId())
            .text(External.dctermsDescription, target.description());
    List.of(
            new CrossReference("UNIPROT", target.uniprotId()),
            new CrossReference("HGNC", target.hgncId()),
            new CrossReference("NCBIGENE", target.ncbiGeneId()),
            new CrossReference("CHEMBLTARGET", target.chemblId()))
        .forEach(
            xref ->
                Iris.ofPublic(xref).ifPresent(iri -> subject.iri(External.skosExactMatch, iri)));
  }
}
