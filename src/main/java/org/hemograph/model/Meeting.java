package org.hemograph.model;

import java.util.Optional;

/** A congress. */
public record Meeting(Entry entry, Optional<Integer> edition, Optional<Integer> year)
    implements Evidence {}
