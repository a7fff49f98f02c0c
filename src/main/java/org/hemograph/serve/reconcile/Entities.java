package org.hemograph.serve.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemograph.model.Folding;
import org.hemograph.serve.reconcile.Likeness.Asked;

/** All things that names are matched with, by all their names. Immutable, safe for many threads. */
final class Entities {
  /** The address of a page or an IRI of ours, wherever the service is. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^/?#]+/(?:[^?#]*/)?(?:id|page)/(?<key>[^?#]+)");

  private static final Pattern PATH = Pattern.compile("/?(?:id/|page/)?(?<key>[^?#]+)");

  private final Map<String, Entity> byKey = new HashMap<>();
  private final Map<String, List<EntityName>> byIdentifier = new HashMap<>();
  private final Map<String, List<EntityName>> byLetters = new HashMap<>();
  private final Map<String, List<EntityName>> byWords = new HashMap<>();
  private final List<EntityName> names;
  private final WordIndex words;
  private final LetterIndex letters;

  Entities(List<EntityName> all) {
    for (EntityName name : all) {
      byKey.putIfAbsent(name.entity().key(), name.entity());
      if (name.isIdentifier()) {
        put(byIdentifier, name.plain(), name);
      } else {
        put(byLetters, name.folded(), name);
        put(byWords, Folding.anyOrder(name.plain()), name);
      }
    }
    this.names = List.copyOf(all);
    this.words = new WordIndex(all);
    this.letters = new LetterIndex(all);
  }

  private static void put(Map<String, List<EntityName>> map, String form, EntityName name) {
    if (!form.isEmpty()) {
      map.computeIfAbsent(form, f -> new ArrayList<>(1)).add(name);
    }
  }

  int size() {
    return byKey.size();
  }

  /** The thing with this key, IRI or address. */
  Optional<Entity> at(String given) {
    Entity known = byKey.get(given);
    if (known != null) {
      return Optional.of(known);
    }
    for (Pattern pattern : List.of(ADDRESS, PATH)) {
      var matcher = pattern.matcher(given);
      if (matcher.matches() && byKey.containsKey(matcher.group("key"))) {
        return Optional.of(byKey.get(matcher.group("key")));
      }
    }
    return Optional.empty();
  }

  /** Names that are this identifier, in any of the ways in which it may be written. */
  List<EntityName> identified(String plain) {
    List<EntityName> found = new ArrayList<>();
    for (String reading : IdentifierForm.readings(plain)) {
      found.addAll(byIdentifier.getOrDefault(reading, List.of()));
    }
    return found;
  }

  /** Names with the same letters and digits in the same order. */
  List<EntityName> sameLetters(String folded) {
    return byLetters.getOrDefault(folded, List.of());
  }

  /** Names with the same words in the singular, in any order. */
  List<EntityName> sameWords(String plain) {
    return byWords.getOrDefault(Folding.anyOrder(plain), List.of());
  }

  /** How the names compare that share most letters with it. */
  List<Likeness> alike(Asked asked, int most) {
    WordIndex.Weighed weighed = words.weigh(asked.words());
    return letters.alike(asked.folded(), most).stream()
        .map(place -> Likeness.of(asked, names.get(place), words.overlap(weighed, place)))
        .toList();
  }

  WordIndex words() {
    return words;
  }

  /** The keys of the things that have exactly this name or identifier, as values are compared. */
  Set<String> called(String text) {
    Set<String> keys = new LinkedHashSet<>();
    at(text.strip()).ifPresent(entity -> keys.add(entity.key()));
    String plain = NameForm.plain(text);
    identified(plain).forEach(name -> keys.add(name.entity().key()));
    for (EntityName name : sameLetters(Folding.letters(plain))) {
      if (NameForm.sameButPunctuation(plain, name.plain())) {
        keys.add(name.entity().key());
      }
    }
    return keys;
  }
}
