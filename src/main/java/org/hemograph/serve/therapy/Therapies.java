package org.hemograph.serve.therapy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The drugs of the data, the classes they belong to, and how far each got: small, however many
 * studies there are beside what they say of drugs. What pages ask of it again and again is worked
 * out once. Its content is fixed; safe for many threads.
 */
public final class Therapies {
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

  /** What a drug is for a condition. */
  private record Standing(boolean inPlay, List<Trial> trials, Optional<Stage> furthest) {}

  private static final Standing NOWHERE = new Standing(false, List.of(), Optional.empty());
  private final Map<String, Cls> classes;
  private final Map<String, Drug> drugs;
  private final Map<String, Set<String>> conditions;
  private final Map<String, String> names;
  private final Map<String, Set<String>> aboveClass = new HashMap<>();
  private final Map<String, List<Drug>> byClass = new HashMap<>();

  /** By condition and drug; of the conditions that anybody asked for. */
  private final Map<String, Map<String, Standing>> standings = new ConcurrentHashMap<>();

  /**
   * Therapies.
   *
   * @param classes by IRI, groupings too
   * @param drugs by IRI, without placebo
   * @param conditions the next broader ones of each, by IRI
   * @param names of conditions
   */
  public Therapies(
      Map<String, Cls> classes,
      Map<String, Drug> drugs,
      Map<String, Set<String>> conditions,
      Map<String, String> names) {
    this.classes = Map.copyOf(classes);
    this.drugs = Map.copyOf(drugs);
    this.conditions = Map.copyOf(conditions);
    this.names = Map.copyOf(names);
    for (Cls cls : classes.values()) {
      String iri = cls.named().iri();
      aboveClass.put(iri, Collections.unmodifiableSet(closed(Set.of(iri))));
    }
    this.drugs.values().stream()
        .sorted(Comparator.comparing(drug -> drug.named().name(), BY_NAME))
        .forEach(
            drug -> {
              for (String cls : broaderClasses(drug.classes())) {
                byClass.computeIfAbsent(cls, x -> new ArrayList<>()).add(drug);
              }
            });
  }

  /** Classes by IRI, groupings too. */
  public Map<String, Cls> classes() {
    return classes;
  }

  /** Drugs by IRI, without placebo. */
  public Map<String, Drug> drugs() {
    return drugs;
  }

  /** The next broader conditions of each, by IRI. */
  public Map<String, Set<String>> conditions() {
    return conditions;
  }

  /** Names of conditions, by IRI. */
  public Map<String, String> names() {
    return names;
  }

  /** A condition and all broader ones. */
  public Set<String> broaderConditions(String condition) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(condition));
    while (!open.isEmpty()) {
      String one = open.pop();
      if (found.add(one)) {
        open.addAll(conditions.getOrDefault(one, Set.of()));
      }
    }
    return found;
  }

  /** Classes and all broader ones. */
  public Set<String> broaderClasses(Collection<String> some) {
    Set<String> found = new LinkedHashSet<>();
    for (String one : some) {
      found.addAll(aboveClass.getOrDefault(one, Set.of(one)));
    }
    return found;
  }

  private Set<String> closed(Set<String> some) {
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
    return Collections.unmodifiableList(byClass.getOrDefault(cls, List.of()));
  }

  /** The studies that test or compare a drug for a condition or a narrower one. */
  public List<Trial> trials(Drug drug, String condition) {
    return standing(drug, condition).trials();
  }

  /** Whether a drug is studied, used or authorised for a condition or a narrower one. */
  public boolean inPlay(Drug drug, String condition) {
    return standing(drug, condition).inPlay();
  }

  /**
   * How far a drug is for a condition: the stage that its source states; where none does, that of
   * its studies.
   */
  public Optional<Stage> furthest(Drug drug, String condition) {
    return standing(drug, condition).furthest();
  }

  private Standing standing(Drug drug, String condition) {
    return standings
        .computeIfAbsent(condition, this::standings)
        .getOrDefault(drug.named().iri(), NOWHERE);
  }

  /** Of the drugs in play only: most have nothing to do with a rare condition. */
  private Map<String, Standing> standings(String condition) {
    Set<String> within = narrowerConditions(condition);
    Map<String, Standing> inPlay = new HashMap<>();
    drugs.forEach(
        (iri, drug) -> {
          Standing standing = standing(drug, within);
          if (standing.inPlay()) {
            inPlay.put(iri, standing);
          }
        });
    return inPlay;
  }

  private static Standing standing(Drug drug, Set<String> within) {
    List<Trial> trials =
        drug.trials().stream()
            .filter(trial -> trial.conditions().stream().anyMatch(within::contains))
            .toList();
    boolean inPlay = !trials.isEmpty() || drug.used().stream().anyMatch(within::contains);
    Optional<Stage> furthest =
        drug.stage()
            .or(
                () ->
                    trials.stream()
                        .map(trial -> Stage.ofPhase(trial.phase()))
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder()));
    return new Standing(inPlay, trials, inPlay ? furthest : Optional.empty());
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
}
