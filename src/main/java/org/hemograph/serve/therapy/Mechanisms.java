package org.hemograph.serve.therapy;

import java.util.List;
import java.util.Map;

/**
 * How therapies act, as claims say: which mechanism a drug or class acts by, and which mechanism
 * leads to which. Immutable.
 *
 * @param mechanisms by IRI
 * @param acting that a drug or a class acts by a mechanism
 * @param links between two mechanisms
 * @param names of targets by their gene, of all other things that occur by their label
 */
public record Mechanisms(
    Map<String, Mechanism> mechanisms,
    List<Acting> acting,
    List<Chain> links,
    Map<String, String> names) {
  /**
   * A mechanism.
   *
   * @param targets what it acts on or through
   * @param processes biological processes that it changes
   * @param cells that it concerns
   * @param effect {@code increases}, {@code decreases} or the like; may be empty
   * @param broader the next broader mechanisms
   */
  public record Mechanism(
      Named named,
      List<Named> targets,
      List<Named> processes,
      List<Named> cells,
      String effect,
      List<String> broader) {}

  /**
   * The claim that a drug or class acts by a mechanism.
   *
   * @param role {@code primary}, {@code contributing}, {@code result}, {@code hypothesis} or empty
   * @param sure {@code verified}, {@code seed}, {@code recalled} or empty
   */
  public record Acting(
      String claim, Named subject, boolean drug, String mechanism, String role, String sure) {
    /** Whether it only follows from the primary mechanism. */
    boolean follows() {
      return role.equals("result");
    }
  }

  /**
   * The claim that a mechanism leads to another, or stands upstream of it.
   *
   * @param leads whether it leads to it
   * @param type of the claim: {@code interpretation}, {@code background} …
   */
  public record Chain(
      String claim, String from, String to, boolean leads, String type, String sure) {}

  public Mechanisms {
    mechanisms = Map.copyOf(mechanisms);
    acting = List.copyOf(acting);
    links = List.copyOf(links);
    names = Map.copyOf(names);
  }

  /** What a drug or a class acts by; the primary mechanism first. */
  public List<Acting> of(String subject) {
    return acting.stream().filter(one -> one.subject().iri().equals(subject)).toList();
  }

  /** Who acts by a mechanism. */
  public List<Acting> by(String mechanism) {
    return acting.stream().filter(one -> one.mechanism().equals(mechanism)).toList();
  }

  /** The mechanisms whose next broader one is this. */
  public List<Mechanism> narrower(String mechanism) {
    return mechanisms.values().stream()
        .filter(one -> one.broader().contains(mechanism))
        .sorted(java.util.Comparator.comparing(one -> one.named().name(), Therapies.BY_NAME))
        .toList();
  }

  /** The name of anything that occurs here. */
  public Named named(String iri) {
    return new Named(iri, names.getOrDefault(iri, iri.substring(iri.lastIndexOf('/') + 1)));
  }
}
