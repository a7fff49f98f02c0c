package org.hemograph.model;

import java.util.Optional;

/**
 * One author's place on a publication.
 *
 * @param position from 1
 * @param nameAsWritten the name as the source prints it; people are never merged on it
 * @param author the person, where curated
 */
public record Authorship(
    int position, String nameAsWritten, Code role, Optional<ThingRef> author) {}
