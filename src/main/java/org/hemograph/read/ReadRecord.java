package org.hemograph.read;

import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.Problem;

/**
 * One record as read: what it says, and what was left out of it and why.
 *
 * @param evidence what it says; nothing when a problem is an error, which leaves the record out
 * @param problems what is wrong with it
 */
public record ReadRecord(List<Evidence> evidence, List<Problem> problems) {
  public ReadRecord {
    evidence = List.copyOf(evidence);
    problems = List.copyOf(problems);
  }
}
