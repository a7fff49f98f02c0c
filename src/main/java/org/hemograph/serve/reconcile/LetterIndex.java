package org.hemograph.serve.reconcile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which names share runs of three letters with a text: how misspelled names are found among many
 * without comparing all. Immutable.
 */
final class LetterIndex {
  private static final int RUN = 3;

  /** Names of one run that are looked at; a run that more names have tells little. */
  private static final int COMMON = 20_000;

  private static final int[] NONE = {};

  private final Map<Long, int[]> namesOfRun = new HashMap<>();
  private final int[] runs;

  LetterIndex(List<EntityName> names) {
    this.runs = new int[names.size()];
    Map<Long, IntStream.Builder> index = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isIdentifier()) {
        Set<Long> of = runs(names.get(i).folded());
        runs[i] = of.size();
        for (Long run : of) {
          index.computeIfAbsent(run, r -> IntStream.builder()).add(i);
        }
      }
    }
    index.forEach((run, list) -> namesOfRun.put(run, list.build().toArray()));
  }

  private record Rated(int name, double rate) {
    /** The least alike first. */
    static final Comparator<Rated> ORDER =
        Comparator.comparingDouble(Rated::rate)
            .thenComparing(Comparator.comparingInt(Rated::name).reversed());
  }

  /** The places of the names that share most with a text, at most so many; identifiers never. */
  List<Integer> alike(String folded, int most) {
    Set<Long> wanted = runs(folded);
    int[] shared = new int[runs.length];
    IntStream.Builder touched = IntStream.builder();
    for (Long run : wanted) {
      int[] having = namesOfRun.getOrDefault(run, NONE);
      if (having.length <= COMMON) {
        for (int name : having) {
          if (shared[name]++ == 0) {
            touched.add(name);
          }
        }
      }
    }
    PriorityQueue<Rated> best = new PriorityQueue<>(Rated.ORDER);
    touched
        .build()
        .forEach(
            name -> {
              best.add(new Rated(name, rate(shared[name], wanted.size(), name)));
              if (best.size() > most) {
                best.remove();
              }
            });
    return best.stream().map(Rated::name).toList();
  }

  /** What both have, by what either has; a name that is a part of the other counts too. */
  private double rate(int shared, int wanted, int name) {
    double either = 2.0 * shared / (wanted + runs[name]);
    double part = 0.7 * shared / Math.min(wanted, runs[name]);
    return Math.max(either, part);
  }

  private static Set<Long> runs(String folded) {
    String text = " " + folded + " ";
    Set<Long> runs = new HashSet<>();
    long run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = (run << 16 | text.charAt(i)) & 0xFFFF_FFFF_FFFFL;
      if (i + 1 >= RUN) {
        runs.add(run);
      }
    }
    return runs;
  }
}
