package org.hemograph.model;

import java.util.Optional;

/**
 * Where values come from.
 *
 * @param kindText the kind as printed
 * @param page its address; empty when unknown
 * @param howVerified how the source was seen
 */
public record Source(
    Entry entry, Optional<Code> kind, String kindText, String page, String howVerified)
    implements Evidence {}
