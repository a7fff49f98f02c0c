package org.hemograph.read;

import java.util.Optional;
import org.hemograph.model.Place;

/**
 * A record found in an input and not mapped yet, so that an unchanged one need not be. Independent
 * of its neighbours: any thread may map it, one thread at a time.
 */
public interface FoundRecord {
  /** Its identity; empty when it has none that we can use: then {@link #map} says what is wrong. */
  Optional<RecordHeader> header();

  /** Where it begins. */
  Place place();

  /** What it says. */
  ReadRecord map();
}
