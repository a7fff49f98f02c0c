package org.hemograph.model;

import java.util.Optional;

/**
 * A titled part of a document's text.
 *
 * @param document SHA-256 of the document
 * @param page where the document can be read; empty when nowhere
 * @param partText the part of the document, in our words
 */
public record Section(
    Entry entry,
    String document,
    String documentLabel,
    String page,
    Optional<Code> type,
    String partText,
    long start,
    long end)
    implements Evidence {}
