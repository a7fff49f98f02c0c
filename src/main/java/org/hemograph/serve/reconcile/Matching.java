package org.hemograph.serve.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemograph.serve.reconcile.Constraint.Standing;
import org.hemograph.serve.reconcile.Likeness.Asked;
import org.hemograph.serve.reconcile.Likeness.Closeness;
import org.hemograph.serve.reconcile.Wanted.Strictness;
import org.jspecify.annotations.Nullable;

/**
 * Finds the things that a name, an identifier or what is known of them may mean, and says how sure
 * that is. A match is only what has the very name or identifier, and alone.
 */
final class Matching {
  /** Similar names of one text that are compared in full. */
  private static final int COMPARED = 40;

  /** Similar things of one text that properties are read of. */
  private static final int KEPT = 25;

  /** Names less similar than this say nothing. */
  private static final double LEAST = 0.35;

  /** Things of other kinds than those that should be have so much of their score. */
  private static final double OTHER_KIND = 0.5;

  private final Entities entities;

  Matching(Entities entities) {
    this.entities = entities;
  }

  /** The things whose names come near, each with the name that comes nearest; surest first. */
  List<Likeness> near(Wanted wanted) {
    if (wanted.text().isBlank()) {
      return List.of();
    }
    Asked asked = Asked.of(wanted.text());
    Map<Entity, Likeness> best = new LinkedHashMap<>();
    same(wanted, asked).forEach(likeness -> keep(best, likeness));
    entities.sameWords(asked.plain()).stream()
        .map(name -> Likeness.sure(name, Closeness.REWORDED))
        .forEach(likeness -> keep(best, likeness));
    entities.alike(asked, COMPARED).stream()
        .filter(likeness -> likeness.similarity() >= LEAST)
        .forEach(likeness -> keep(best, likeness));
    return cut(best.values(), wanted);
  }

  private List<Likeness> same(Wanted wanted, Asked asked) {
    List<Likeness> found = new ArrayList<>();
    entities
        .at(wanted.text().strip())
        .ifPresent(entity -> found.add(Likeness.sure(byKey(entity), Closeness.SAME)));
    for (EntityName name : entities.identified(asked.plain())) {
      found.add(Likeness.sure(name, Closeness.SAME));
    }
    for (EntityName name : entities.sameLetters(asked.folded())) {
      if (name.plain().equals(asked.plain())) {
        found.add(Likeness.sure(name, Closeness.SAME));
      } else if (NameForm.sameButPunctuation(name.plain(), asked.plain())) {
        found.add(Likeness.sure(name, Closeness.PUNCTUATED));
      } else {
        found.add(new Likeness(name, Closeness.SIMILAR, 0, 1, 1));
      }
    }
    return found;
  }

  private static EntityName byKey(Entity entity) {
    return new EntityName(
        entity, entity.key(), EntityName.Kind.IDENTIFIER, entity.key(), entity.key());
  }

  /** The surer of two names; of names as sure, the one that is more to the thing. */
  private static void keep(Map<Entity, Likeness> best, Likeness likeness) {
    Comparator<Likeness> order =
        Comparator.comparing(Likeness::closeness)
            .thenComparing(Comparator.comparingDouble(Likeness::score).reversed())
            .thenComparing(each -> each.name().kind())
            .thenComparing(each -> each.name().text());
    best.merge(likeness.name().entity(), likeness, (a, b) -> order.compare(a, b) <= 0 ? a : b);
  }

  /**
   * All that are sure, and of the similar ones the nearest, those of the wanted kinds first. Beside
   * a sure one, no more similar ones than are shown: properties may move others among them only
   * where all are guesses.
   */
  private static List<Likeness> cut(Iterable<Likeness> all, Wanted wanted) {
    List<Likeness> sure = new ArrayList<>();
    List<Likeness> similar = new ArrayList<>();
    for (Likeness likeness : all) {
      (likeness.isSure() ? sure : similar).add(likeness);
    }
    similar.sort(
        Comparator.comparing((Likeness each) -> !wanted.isOfType(each.name().entity()))
            .thenComparing(Comparator.comparingDouble(Likeness::score).reversed())
            .thenComparing(each -> each.name().entity(), Entity.ORDER));
    boolean known = sure.stream().anyMatch(each -> wanted.isOfType(each.name().entity()));
    int most = known ? wanted.limit() : Math.max(KEPT, wanted.limit());
    sure.addAll(similar.subList(0, Math.min(most, similar.size())));
    return sure;
  }

  /**
   * The candidates in order, at most as many as wanted.
   *
   * @param told what the properties in question say of the things
   */
  List<Candidate> candidates(
      Wanted wanted, List<Likeness> near, Map<String, Map<Property, List<PropertyValue>>> told) {
    List<Likeness> allowed =
        near.stream()
            .filter(
                likeness ->
                    wanted.strictness() == Strictness.SHOULD
                        || wanted.isOfType(likeness.name().entity()))
            .toList();
    Map<Likeness, List<Standing>> standings = new HashMap<>();
    List<Sought> sought = sought(wanted);
    allowed.forEach(each -> standings.put(each, standings(sought, each.name().entity(), told)));
    Entity match = match(wanted, allowed, standings);
    return allowed.stream()
        .map(
            each ->
                candidate(wanted, each, standings.get(each), each.name().entity().equals(match)))
        .sorted(Candidate.ORDER)
        .limit(wanted.limit())
        .toList();
  }

  private List<Sought> sought(Wanted wanted) {
    return wanted.constraints().stream().map(constraint -> constraint.sought(entities)).toList();
  }

  private static List<Standing> standings(
      List<Sought> sought, Entity entity, Map<String, Map<Property, List<PropertyValue>>> told) {
    Map<Property, List<PropertyValue>> own = told.getOrDefault(entity.key(), Map.of());
    return sought.stream()
        .map(
            each ->
                each.standing(
                    each.property().map(p -> own.getOrDefault(p, List.of())).orElse(List.of())))
        .toList();
  }

  /**
   * The one thing of a wanted kind that has the very name, where nothing known speaks against it;
   * of several the one that all that is known speaks for. Null where there is none or no telling.
   */
  private static @Nullable Entity match(
      Wanted wanted, List<Likeness> allowed, Map<Likeness, List<Standing>> standings) {
    for (Closeness closeness : List.of(Closeness.SAME, Closeness.PUNCTUATED)) {
      List<Likeness> sure =
          allowed.stream()
              .filter(each -> each.closeness() == closeness)
              .filter(each -> wanted.isOfType(each.name().entity()))
              .toList();
      if (!sure.isEmpty()) {
        List<Likeness> possible =
            sure.stream()
                .filter(each -> !standings.get(each).contains(Standing.CONTRADICTED))
                .toList();
        List<Likeness> known =
            possible.stream()
                .filter(each -> standings.get(each).stream().allMatch(Standing.FULFILLED::equals))
                .toList();
        List<Likeness> left = possible.size() == 1 ? possible : known;
        return left.size() == 1 ? left.get(0).name().entity() : null;
      }
    }
    return null;
  }

  private static Candidate candidate(
      Wanted wanted, Likeness likeness, List<Standing> standings, boolean match) {
    Entity entity = likeness.name().entity();
    boolean ofType = wanted.isOfType(entity);
    double properties = standings.stream().mapToDouble(Standing::worth).average().orElse(1);
    double score = likeness.score() * (0.5 + 0.5 * properties) * (ofType ? 1 : OTHER_KIND);
    Map<Feature, Object> features = new EnumMap<>(Feature.class);
    boolean same = likeness.closeness() == Closeness.SAME;
    boolean identifier = likeness.name().isIdentifier();
    features.put(Feature.SAME_NAME, same && !identifier);
    features.put(Feature.SAME_IDENTIFIER, same && identifier);
    features.put(Feature.SAME_LETTERS, likeness.isSure());
    features.put(Feature.SAME_WORDS, likeness.closeness() != Closeness.SIMILAR);
    features.put(Feature.WORD_OVERLAP, rounded(likeness.overlap(), 1000));
    features.put(Feature.LETTER_SIMILARITY, rounded(likeness.letters(), 1000));
    features.put(Feature.BEGINS_ALIKE, rounded(likeness.beginning(), 1000));
    if (!wanted.types().isEmpty()) {
      features.put(Feature.TYPE, ofType);
    }
    if (!standings.isEmpty()) {
      features.put(Feature.PROPERTIES, rounded(properties, 1000));
    }
    return new Candidate(entity, likeness.name().text(), rounded(score, 10), match, features);
  }

  /** What has no name but all properties that are known: a match if it is the only one. */
  List<Candidate> byProperties(
      Wanted wanted, Map<String, Map<Property, List<PropertyValue>>> told) {
    List<Sought> sought = sought(wanted);
    List<Entity> found = new ArrayList<>();
    for (String key : told.keySet()) {
      entities
          .at(key)
          .filter(wanted::isOfType)
          .filter(
              entity ->
                  standings(sought, entity, told).stream().allMatch(Standing.FULFILLED::equals))
          .ifPresent(found::add);
    }
    found.sort(Entity.ORDER);
    return found.stream()
        .limit(wanted.limit())
        .map(
            entity -> {
              Map<Feature, Object> features = new EnumMap<>(Feature.class);
              features.put(Feature.PROPERTIES, 1.0);
              if (!wanted.types().isEmpty()) {
                features.put(Feature.TYPE, true);
              }
              return new Candidate(entity, "", 100, found.size() == 1, features);
            })
        .toList();
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
