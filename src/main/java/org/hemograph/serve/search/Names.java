package org.hemograph.serve.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.serve.search.Match.Field;

/**
 * All names of what stands for itself (drugs, classes, studies, publications, people …), by the
 * beginnings of their words. It is what suggestions are made from while a person types, without a
 * query. Some 150 bytes a name; immutable, so safe for many threads.
 */
final class Names {
  /** More names than this are not kept; those of drugs, classes and studies are read first. */
  static final int MOST = 300_000;

  private static final FixedQuery NAMES =
      FixedQuery.query(
          """
          SELECT DISTINCT ?s ?type ?p ?o {
            VALUES ?type { hg:Drug hg:DrugClass hg:Condition hg:Mechanism hg:Target
              hg:EndpointConcept hg:ClinicalTrial hg:ObservationalStudy hg:ExpandedAccess
              hg:Publication hg:Person hg:Organization hg:Meeting hg:Journal hg:Process
              hg:CellType hg:Characteristic }
            ?s rdf:type ?type
            VALUES ?p { rdfs:label skos:altLabel dcterms:identifier hg:nctId hg:brandName
              hg:codeName hg:geneSymbol hg:briefTitle }
            ?s ?p ?o
          } LIMIT\
          """
              + " "
              + MOST);

  /** A thing that may be suggested. */
  record Named(String thing, String label, String type) {}

  /** One of its names. */
  private record Name(Named named, String text, String folded, Field field) {}

  /**
   * A thing whose name goes on like what was typed.
   *
   * @param named the thing
   * @param matched its name that does
   * @param field what that name is to it
   */
  record Suggestion(Named named, String matched, Field field) {}

  private final List<Name> names;
  private final String[] words;
  private final int[][] namesOfWord;

  private Names(List<Name> names) {
    this.names = names;
    SortedMap<String, List<Integer>> index = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (String word : new TreeSet<>(Folding.words(names.get(i).text()))) {
        index.computeIfAbsent(word, w -> new ArrayList<>(2)).add(i);
      }
    }
    this.words = index.keySet().toArray(String[]::new);
    this.namesOfWord =
        index.values().stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  static Names none() {
    return new Names(List.of());
  }

  /** Reads all names: one query. */
  static Names read(Queryable.Session session) {
    Map<String, String> labels = new HashMap<>();
    List<Binding> rows =
        NAMES.rows(session, Map.of()).stream()
            .filter(row -> row.get("s").isURI() && row.get("o").isLiteral())
            .toList();
    for (Binding row : rows) {
      if (row.get("p").getURI().equals(External.rdfsLabel)) {
        labels.merge(
            row.get("s").getURI(),
            row.get("o").getLiteralLexicalForm(),
            (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    Map<String, Name> all = new LinkedHashMap<>();
    for (Binding row : rows) {
      String thing = row.get("s").getURI();
      String label = labels.get(thing);
      if (label != null) {
        String text = row.get("o").getLiteralLexicalForm();
        String property = row.get("p").getURI();
        all.putIfAbsent(
            thing + " " + text,
            new Name(
                new Named(thing, label, row.get("type").getURI()),
                text,
                Folding.fold(text),
                Matches.field(property)));
      }
    }
    return new Names(List.copyOf(all.values()));
  }

  int size() {
    return names.size();
  }

  /** Things with a name that has a word beginning like each of those typed; best first. */
  List<Suggestion> beginning(Typed typed, int most) {
    if (typed.isBlank() || words.length == 0) {
      return List.of();
    }
    // The word that fewest names have does most of the work.
    String rarest =
        typed.words().stream()
            .min(Comparator.comparingInt((String word) -> reach(word)))
            .orElseThrow();
    int from = first(rarest);
    int to = end(rarest);
    Map<String, Name> best = new HashMap<>();
    Comparator<Name> order = order(typed);
    IntStream.range(from, to)
        .flatMap(w -> Arrays.stream(namesOfWord[w]))
        .mapToObj(names::get)
        .filter(name -> typed.words().stream().allMatch(word -> hasWord(name.folded(), word)))
        .forEach(
            name ->
                best.merge(name.named().thing(), name, (a, b) -> order.compare(a, b) <= 0 ? a : b));
    return best.values().stream()
        .sorted(order)
        .limit(most)
        .map(name -> new Suggestion(name.named(), name.text(), name.field()))
        .toList();
  }

  /** Names that are spelled nearly so. */
  List<Match> near(Typed typed) {
    Optional<String> corrected = corrected(typed);
    return corrected.map(Typed::of).map(right -> beginning(right, 40)).orElse(List.of()).stream()
        .map(s -> new Match(s.named().thing(), s.matched(), s.field(), 0))
        .toList();
  }

  /** What was probably meant: each word that begins no known one, by the nearest known one. */
  Optional<String> corrected(Typed typed) {
    List<String> right = new ArrayList<>();
    boolean changed = false;
    for (String word : typed.words()) {
      if (reach(word) > 0) {
        right.add(word);
        continue;
      }
      String nearest = nearest(word);
      if (nearest.isEmpty()) {
        return Optional.empty();
      }
      changed = true;
      right.add(nearest);
    }
    return changed ? Optional.of(String.join(" ", right)) : Optional.empty();
  }

  private String nearest(String word) {
    int most = Spelling.allowed(word);
    String nearest = "";
    int least = Spelling.FAR;
    int place = Integer.MAX_VALUE;
    for (int i = 0; i < words.length && most > 0; i++) {
      // A slip in the first letter is rare, and a number is never meant to be another one.
      boolean number = words[i].isEmpty() || Character.isDigit(words[i].charAt(0));
      int distance = number ? Spelling.FAR : Spelling.distance(word, words[i], most);
      if (distance <= least && distance != Spelling.FAR) {
        int best =
            Arrays.stream(namesOfWord[i])
                .map(n -> KindWords.place(names.get(n).named().type()))
                .min()
                .orElse(Integer.MAX_VALUE);
        if (distance < least || best < place) {
          nearest = words[i];
          least = distance;
          place = best;
        }
      }
    }
    return nearest;
  }

  private static Comparator<Name> order(Typed typed) {
    return Comparator.comparingInt((Name name) -> step(name.folded(), typed.folded()))
        .thenComparingInt(name -> KindWords.place(name.named().type()))
        .thenComparing(Name::field)
        .thenComparingInt(name -> name.text().length())
        .thenComparing(Name::text)
        .thenComparing(name -> name.named().thing());
  }

  private static int step(String name, String typed) {
    return name.equals(typed) ? 0 : name.startsWith(typed) ? 1 : 2;
  }

  private static boolean hasWord(String text, String beginning) {
    int at = text.indexOf(beginning);
    while (at >= 0) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
      at = text.indexOf(beginning, at + 1);
    }
    return false;
  }

  /** How many names have a word that begins so. */
  private int reach(String beginning) {
    int reach = 0;
    for (int i = first(beginning); i < end(beginning); i++) {
      reach += namesOfWord[i].length;
    }
    return reach;
  }

  private int first(String beginning) {
    int at = Arrays.binarySearch(words, beginning);
    return at < 0 ? -at - 1 : at;
  }

  private int end(String beginning) {
    return first(beginning + Character.MAX_VALUE);
  }
}
