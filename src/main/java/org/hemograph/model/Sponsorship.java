package org.hemograph.model;

import java.util.Optional;

/** Who runs a study: the organisation where it is known, and the sponsor as printed. */
public record Sponsorship(Optional<ThingRef> organization, String text) {}
