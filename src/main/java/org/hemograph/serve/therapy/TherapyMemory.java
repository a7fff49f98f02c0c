package org.hemograph.serve.therapy;

import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Remembered;

/**
 * What all pages of therapies share, read once a revision, so that a page asks only for what is its
 * own. Safe for many threads.
 */
public final class TherapyMemory {
  private final Remembered<Therapies> therapies;
  private final Remembered<Mechanisms> mechanisms;
  private final LocalLinks links;

  public TherapyMemory(Evidence evidence, LocalLinks links) {
    this.therapies = new Remembered<>(evidence, TherapyReader::read);
    this.mechanisms = new Remembered<>(evidence, MechanismReader::read);
    this.links = links;
  }

  public Therapies therapies() {
    return therapies.current();
  }

  public Mechanisms mechanisms() {
    return mechanisms.current();
  }

  public LocalLinks links() {
    return links;
  }
}
