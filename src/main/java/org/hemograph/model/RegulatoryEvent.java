package org.hemograph.model;

import java.util.Optional;

/**
 * An approval, designation, filing or the like.
 *
 * @param jurisdictionText as printed
 * @param text the event as printed
 * @param date empty when unknown
 * @param precision how precisely the date is known
 * @param dateText as printed
 * @param indicationText what the event covers
 * @param condition only when the event is about the disease of this base
 */
public record RegulatoryEvent(
    Entry entry,
    ThingRef drug,
    Optional<Code> jurisdiction,
    String jurisdictionText,
    Optional<Code> kind,
    String text,
    Optional<PartialDate> date,
    Optional<Code> precision,
    String dateText,
    String indicationText,
    Optional<ThingRef> condition,
    String productNumber)
    implements Evidence {}
