package org.hemograph.serve.therapy;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The drugs of the data, the classes they belong to, and how far each got: small, however many
 * studies there are beside what they say of drugs. Immutable.
 *
 * @param classes by IRI, groupings too
 * @param drugs by IRI, without placebo
 * @param conditions the next broader ones of each, by IRI
 * @param names of conditions
 */
public record Therapies(
    Map<String, Cls> classes,
    Map<String, Drug> drugs,
    Map<String, Set<String>> conditions,
    Map<String, String> names) {
  /** Names as people sort them. */
  public static final Comparator<String> BY_NAME =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  /**
   * A class of drugs.
   *
   * @param broader the next broader classes
   * @param grouping whether it only groups other classes
   * @param targets what its drugs act on
   */
  public record Cls(Named named, Set<String> broader, boolean grouping, List<Named> targets) {}

  /**
   * A drug.
   *
   * @param classes that it is stated to be in
   * @param stage as stated for ITP; empty where not stated
   * @param targets what it acts on
   * @param developers as stated
   * @param used conditions it is used or authorised for
   * @param trials studies that test or compare it
   */
  public record Drug(
      Named named,
      Set<String> classes,
      Optional<Stage> stage,
      List<Named> targets,
      Set<String> developers,
      Set<String> used,
      List<Trial> trials) {}

  /** A study as far as it says how far a drug is. */
  public record Trial(String study, int phase, Set<String> conditions) {}

  public Therapies {
    classes = Map.copyOf(classes);
    drugs = Map.copyOf(drugs);
    conditions = Map.copyOf(conditions);
    names = Map.copyOf(names);
  }

  /** A condition and all broader ones. */
  public Set<String> broaderConditions(String condition) {
    return closure(Set.of(condition), conditions);
  }

  /** A class and all broader ones. */
  public Set<String> broaderClasses(Collection<String> some) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(some);
    while (!open.isEmpty()) {
      String one = open.pop();
      Cls cls = classes.get(one);
      if (found.add(one) && cls != null) {
        open.addAll(cls.broader());
      }
    }
    return found;
  }

  /** The drugs in a class or a narrower one, by name. */
  public List<Drug> members(String cls) {
    return drugs.values().stream()
        .filter(drug -> broaderClasses(drug.classes()).contains(cls))
        .sorted(Comparator.comparing(drug -> drug.named().name(), BY_NAME))
        .toList();
  }

  /** The studies that test or compare a drug for a condition or a narrower one. */
  public List<Trial> trials(Drug drug, String condition) {
    Set<String> within = narrowerConditions(condition);
    return drug.trials().stream()
        .filter(trial -> trial.conditions().stream().anyMatch(within::contains))
        .toList();
  }

  /** Whether a drug is studied, used or authorised for a condition or a narrower one. */
  public boolean inPlay(Drug drug, String condition) {
    Set<String> within = narrowerConditions(condition);
    return drug.used().stream().anyMatch(within::contains)
        || drug.trials().stream()
            .anyMatch(trial -> trial.conditions().stream().anyMatch(within::contains));
  }

  /**
   * How far a drug is for a condition: the stage that its source states; where none does, that of
   * its studies.
   */
  public Optional<Stage> furthest(Drug drug, String condition) {
    if (!inPlay(drug, condition)) {
      return Optional.empty();
    }
    return drug.stage()
        .or(
            () ->
                trials(drug, condition).stream()
                    .map(trial -> Stage.ofPhase(trial.phase()))
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder()));
  }

  /** A condition and all narrower ones. */
  private Set<String> narrowerConditions(String condition) {
    Set<String> within = new LinkedHashSet<>(Set.of(condition));
    for (String other : conditions.keySet()) {
      if (broaderConditions(other).contains(condition)) {
        within.add(other);
      }
    }
    return within;
  }

  private static Set<String> closure(Set<String> some, Map<String, Set<String>> next) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(some);
    while (!open.isEmpty()) {
      String one = open.pop();
      if (found.add(one)) {
        open.addAll(next.getOrDefault(one, Set.of()));
      }
    }
    return found;
  }
}
