package org.hemograph.serve.reconcile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which names have which words. Immutable. */
final class WordIndex {
  private final List<EntityName> names;
  private final String[] words;
  private final int[][] namesOfWord;
  private final int[][] wordsOfName;

  WordIndex(List<EntityName> names) {
    this.names = names;
    Map<String, IntStream.Builder> index = new TreeMap<>();
    int[] lengths = new int[names.size()];
    for (int i = 0; i < names.size(); i++) {
      for (String word : NameForm.words(names.get(i).plain())) {
        index.computeIfAbsent(word, w -> IntStream.builder()).add(i);
        lengths[i]++;
      }
    }
    this.words = index.keySet().toArray(String[]::new);
    this.namesOfWord =
        index.values().stream().map(list -> list.build().toArray()).toArray(int[][]::new);
    this.wordsOfName = Arrays.stream(lengths).mapToObj(int[]::new).toArray(int[][]::new);
    for (int word = 0; word < words.length; word++) {
      for (int name : namesOfWord[word]) {
        wordsOfName[name][--lengths[name]] = word;
      }
    }
  }

  /** How much it tells that two names share a word: the rarer, the more. */
  private double weight(int having) {
    return Math.log1p((names.size() + 1.0) / (having + 1.0));
  }

  /** Words of a text by their numbers; those that no name has are only weighed. */
  record Weighed(Set<Integer> known, double weight) {}

  Weighed weigh(Set<String> text) {
    Set<Integer> known = new HashSet<>();
    double weight = 0;
    for (String word : text) {
      int at = Arrays.binarySearch(words, word);
      if (at >= 0) {
        known.add(at);
      }
      weight += weight(at < 0 ? 0 : namesOfWord[at].length);
    }
    return new Weighed(known, weight);
  }

  /**
   * How much of what tells a text and a name apart or together is in both: 1 for the same words, 0
   * for none in common.
   *
   * @param name its place in the list
   */
  double overlap(Weighed text, int name) {
    double shared = 0;
    double all = text.weight();
    for (int word : wordsOfName[name]) {
      double weight = weight(namesOfWord[word].length);
      if (text.known().contains(word)) {
        shared += weight;
      } else {
        all += weight;
      }
    }
    return all == 0 ? 0 : shared / all;
  }

  /** The names that have, for each of these, a word that begins so. */
  List<EntityName> beginning(Set<String> starts) {
    String rarest =
        starts.stream().min(Comparator.comparingInt((String start) -> reach(start))).orElse("");
    if (rarest.isEmpty()) {
      return List.of();
    }
    return IntStream.range(first(rarest), end(rarest))
        .flatMap(word -> Arrays.stream(namesOfWord[word]))
        .distinct()
        .mapToObj(names::get)
        .filter(name -> starts.size() == 1 || hasAll(name, starts))
        .toList();
  }

  private static boolean hasAll(EntityName name, Set<String> starts) {
    Set<String> own = NameForm.words(name.plain());
    return starts.stream().allMatch(start -> own.stream().anyMatch(word -> word.startsWith(start)));
  }

  private int reach(String start) {
    return end(start) - first(start);
  }

  private int first(String start) {
    int at = Arrays.binarySearch(words, start);
    return at < 0 ? -at - 1 : at;
  }

  private int end(String start) {
    int at = Arrays.binarySearch(words, start + Character.MAX_VALUE);
    return at < 0 ? -at - 1 : at;
  }
}
