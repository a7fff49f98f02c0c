package org.hemograph.model;

import java.util.Optional;

/**
 * A post or membership of a person.
 *
 * @param former true for a past post; empty when the source does not say
 * @param termText for instance "8th committee", as printed
 * @param journal the journal of an editorial post
 */
public record Affiliation(
    Entry entry,
    ThingRef person,
    Optional<ThingRef> organization,
    String roleText,
    Optional<Boolean> former,
    String placeText,
    String termText,
    Optional<Journal> journal)
    implements Evidence {}
