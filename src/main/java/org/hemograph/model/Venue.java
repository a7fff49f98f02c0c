package org.hemograph.model;

import java.util.Optional;

/**
 * Where a publication appeared.
 *
 * @param text as printed
 * @param meeting the congress it was presented at
 * @param journal the journal it appeared in
 */
public record Venue(String text, Optional<ThingRef> meeting, Optional<Journal> journal) {}
