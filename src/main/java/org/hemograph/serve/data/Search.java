package org.hemograph.serve.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Queryable;

/**
 * Finds things by label, synonym, title and public id: in the text index, and where there is none,
 * by looking through the labels. Safe for many threads.
 */
public final class Search {
  /** More hits than this are not read. */
  public static final int MOST = 400;

  private static final int LONGEST = 300;
  private static final int MOST_WORDS = 12;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final String KIND =
      "OPTIONAL { ?s rdf:type ?type } OPTIONAL { ?s rdfs:label ?label }";

  private static final Asked INDEXED =
      Asked.query(
          """
          SELECT DISTINCT ?s ?score ?text ?type ?label {
            { (?s ?score ?text) text:query (rdfs:label ?words 400) }
            UNION { (?s ?score ?text) text:query (skos:altLabel ?words 400) }
            UNION { (?s ?score ?text) text:query (dcterms:title ?words 100) }
          """
              + KIND
              + "}");

  private static final Asked SCANNED =
      Asked.query(
          """
          SELECT DISTINCT ?s ?text ?type ?label {
            { SELECT DISTINCT ?s ?text {
                VALUES ?property { rdfs:label skos:altLabel dcterms:title dcterms:identifier
                  hg:nctId hg:euctNumber hg:registryId hg:codeName hg:brandName hg:geneSymbol }
                ?s ?property ?text
                FILTER(STRSTARTS(STR(?s), ?things)
                  && CONTAINS(LCASE(STR(?text)), ?word0) && CONTAINS(LCASE(STR(?text)), ?word1)
                  && CONTAINS(LCASE(STR(?text)), ?word2) && CONTAINS(LCASE(STR(?text)), ?word3))
            } ORDER BY STRLEN(STR(?text)) ?s LIMIT 400 }
          """
              + KIND
              + "}");

  private static final Asked BY_ID =
      Asked.query(
          """
          SELECT DISTINCT ?s {
            VALUES ?property { dcterms:identifier hg:nctId hg:euctNumber hg:registryId hg:doi hg:pmid
              hg:pmcid hg:abstractNumber hg:casNumber hg:unii }
            ?s ?property ?id
          }
          """);

  /** So many words the store filters by; the others are looked for in what it found. */
  private static final int FILTERED = 4;

  private final LocalLinks links;
  private final boolean indexed;

  /**
   * A search.
   *
   * @param indexed whether the evidence has a text index
   */
  public Search(LocalLinks links, boolean indexed) {
    this.links = links;
    this.indexed = indexed;
  }

  /**
   * A thing that was found.
   *
   * @param iri the thing
   * @param label its name
   * @param type its class; empty if it has none
   * @param matched the text that matched; the label or another name
   */
  public record Found(String iri, String label, String type, String matched) {}

  /** Things whose names hold all words, or words that begin like them; best first. */
  public List<Found> find(Queryable.Session session, String text) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    if (!indexed) {
      return ranked(scanned(session, words), text);
    }
    String lucene =
        String.join(" AND ", words.stream().map(w -> "(" + w + " OR " + w + "*)").toList());
    return ranked(INDEXED.rows(session, Map.of("words", string(lucene))), text);
  }

  /** Things whose names are spelled nearly like the words; best first. */
  public List<Found> near(Queryable.Session session, String text) {
    List<String> words = words(text).stream().filter(w -> w.length() > 2).toList();
    if (words.isEmpty() || !indexed) {
      return List.of();
    }
    String lucene =
        String.join(" OR ", words.stream().map(w -> w + (w.length() < 6 ? "~1" : "~2")).toList());
    return INDEXED.rows(session, Map.of("words", string(lucene))).stream()
        .sorted(Comparator.comparingDouble(Search::score).reversed())
        .map(this::found)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The one thing that has this public id. */
  public Optional<String> byId(Queryable.Session session, String text) {
    String id = text.strip().replaceFirst("^(?i:https?://(dx\\.)?doi\\.org/)", "");
    if (id.length() > LONGEST || id.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Set<Node> spellings = new LinkedHashSet<>();
    String bare = id.replaceFirst("^(?i:pmid|doi)[: ]\\s*", "");
    for (String one :
        List.of(id, bare, bare.toUpperCase(Locale.ROOT), bare.toLowerCase(Locale.ROOT))) {
      spellings.add(string(one));
      spellings.add(string("PMID:" + one));
      spellings.add(string("doi:" + one));
      spellings.add(string("DOI:" + one));
    }
    List<String> things =
        BY_ID.rows(session, "id", spellings).stream()
            .map(row -> row.get("s"))
            .filter(node -> node.isURI() && links.isThing(node.getURI()))
            .map(Node::getURI)
            .distinct()
            .toList();
    return things.size() == 1 ? Optional.of(things.get(0)) : Optional.empty();
  }

  /** Names in which each of the words begins a word, the shortest names first. */
  private List<Binding> scanned(Queryable.Session session, List<String> words) {
    Map<String, Node> values = new HashMap<>();
    values.put("things", string(links.namespaces().id("")));
    for (int i = 0; i < FILTERED; i++) {
      values.put("word" + i, string(words.get(Math.min(i, words.size() - 1))));
    }
    return SCANNED.rows(session, values).stream()
        .filter(
            row -> {
              List<String> name =
                  WORD.matcher(literal(row.get("text")).toLowerCase(Locale.ROOT))
                      .results()
                      .map(MatchResult::group)
                      .toList();
              return words.stream()
                  .allMatch(word -> name.stream().anyMatch(other -> other.startsWith(word)));
            })
        .toList();
  }

  private List<Found> ranked(List<Binding> rows, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    Map<String, Found> best = new LinkedHashMap<>();
    rows.stream()
        .sorted(
            Comparator.comparingInt((Binding row) -> distance(row, wanted))
                .thenComparing(Comparator.comparingDouble(Search::score).reversed())
                .thenComparing(row -> row.get("s").toString()))
        .map(this::found)
        .flatMap(Optional::stream)
        .forEach(found -> best.putIfAbsent(found.iri(), found));
    return List.copyOf(best.values());
  }

  private Optional<Found> found(Binding row) {
    Node thing = row.get("s");
    if (!thing.isURI() || !links.isThing(thing.getURI())) {
      return Optional.empty();
    }
    String matched = literal(row.get("text"));
    String label = row.get("label") == null ? matched : literal(row.get("label"));
    Node type = row.get("type");
    return Optional.of(
        new Found(
            thing.getURI(), label, type != null && type.isURI() ? type.getURI() : "", matched));
  }

  /**
   * 0 the very name, 1 its beginning, 2 a word in it, 3 somewhere; a synonym counts half a step.
   */
  private static int distance(Binding row, String wanted) {
    String text = literal(row.get("text")).toLowerCase(Locale.ROOT);
    int synonym =
        row.get("label") != null && literal(row.get("label")).toLowerCase(Locale.ROOT).equals(text)
            ? 0
            : 1;
    int steps =
        text.equals(wanted) ? 0 : text.startsWith(wanted) ? 1 : text.contains(" " + wanted) ? 2 : 3;
    return 2 * steps + synonym;
  }

  private static double score(Binding row) {
    Node score = row.get("score");
    return score != null && score.getLiteralValue() instanceof Number number
        ? number.doubleValue()
        : 0;
  }

  private static String literal(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    while (word.find() && words.size() < MOST_WORDS) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
