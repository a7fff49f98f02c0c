package org.hemograph.serve.mcp;

import org.hemograph.query.Binder;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.compare.StudyComparison;
import org.hemograph.serve.describe.DataCounts;
import org.hemograph.serve.search.Lookup;
import org.hemograph.write.AnswerWriter;

/**
 * What the tools share.
 *
 * @param questions the evidence, the catalogue, and who runs it
 * @param binder finds things by name as curated queries do
 * @param lookup finds things by words
 * @param comparison sets studies side by side
 * @param counts which properties and classes the data have
 * @param writer writes Markdown
 */
public record Knowledge(
    Questions questions,
    Binder binder,
    Lookup lookup,
    StudyComparison comparison,
    DataCounts counts,
    AnswerWriter writer) {}
