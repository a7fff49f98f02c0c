package org.hemograph.model;

/**
 * A molecule that drugs act on.
 *
 * @param hgncId number without prefix
 * @param description why it matters in the disease
 */
public record Target(
    Entry entry,
    String geneSymbol,
    String hgncId,
    String ncbiGeneId,
    String uniprotId,
    String chemblId,
    String description)
    implements Evidence {}
