package org.hemograph.check.compiled;

import java.util.function.Predicate;

/** A part of a query that binds variables. Immutable. */
@FunctionalInterface
interface Step {
  /** Whether any way through this step leads on to an answer. */
  boolean anyMatch(Match match, Predicate<Match> rest);
}
