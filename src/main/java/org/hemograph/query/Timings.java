package org.hemograph.query;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the time before the first row went.
 *
 * @param bind from what was typed to terms
 * @param count of all rows; empty where they were not counted
 * @param query until the first row was there, or it was clear that there is none; empty where the
 *     query has not run
 */
public record Timings(Duration bind, Optional<Duration> count, Optional<Duration> query) {}
