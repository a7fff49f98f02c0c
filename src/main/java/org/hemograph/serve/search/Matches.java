package org.hemograph.serve.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.search.Match.Field;

/**
 * Asks the store for texts: its text index, and where there is none, the texts themselves. Words
 * consist of letters and digits, so nothing in them can mean anything to the index.
 */
final class Matches {
  /** More matching texts than this are not read. */
  static final int MOST = 1_000;

  private static final String PART_NAMES = "https://w3id.org/hemograph/fuseki#partNames";

  private static final FixedQuery INDEXED =
      FixedQuery.query(
          "SELECT ?s ?score ?text ?property { (?s ?score ?text ?graph ?property) text:query"
              + " (rdfs:label skos:altLabel dcterms:identifier dcterms:title hg:claimText"
              + " <http://www.w3.org/ns/oa#exact> <"
              + PART_NAMES
              + "> ?words "
              + MOST
              + ") }");

  private static final FixedQuery SCANNED =
      FixedQuery.query(
          """
          SELECT DISTINCT ?s ?text ?property {
            VALUES ?property { rdfs:label skos:altLabel dcterms:title dcterms:identifier
              hg:briefTitle hg:officialTitle hg:nctId hg:euctNumber hg:registryId hg:codeName
              hg:brandName hg:geneSymbol hg:claimText <http://www.w3.org/ns/oa#exact> }
            ?s ?property ?text
            FILTER(STRSTARTS(STR(?s), ?things)
              && CONTAINS(LCASE(STR(?text)), ?word0) && CONTAINS(LCASE(STR(?text)), ?word1)
              && CONTAINS(LCASE(STR(?text)), ?word2) && CONTAINS(LCASE(STR(?text)), ?word3))
          } ORDER BY STRLEN(STR(?text)) ?s ?property LIMIT\
          """
              + " "
              + MOST);

  private static final FixedQuery BY_ID =
      FixedQuery.query(
          """
          SELECT DISTINCT ?s {
            VALUES ?property { dcterms:identifier hg:nctId hg:euctNumber hg:registryId
              hg:orgStudyId hg:doi hg:pmid hg:pmcid hg:abstractNumber hg:drugbankId hg:chemblId
              hg:chemblTargetId hg:unii hg:casNumber hg:atcCode hg:rxcui hg:keggId hg:inchikey
              hg:uniprotId hg:hgncId hg:ncbiGeneId hg:meshId }
            ?s ?property ?id
          }
          """);

  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry(External.skosAltLabel, Field.SYNONYM),
          Map.entry(HG.brandName, Field.SYNONYM),
          Map.entry(HG.codeName, Field.SYNONYM),
          Map.entry(HG.geneSymbol, Field.SYNONYM),
          Map.entry(External.dctermsIdentifier, Field.ID),
          Map.entry(HG.nctId, Field.ID),
          Map.entry(HG.euctNumber, Field.ID),
          Map.entry(HG.registryId, Field.ID),
          Map.entry(External.dctermsTitle, Field.TITLE),
          Map.entry(HG.briefTitle, Field.TITLE),
          Map.entry(HG.officialTitle, Field.TITLE),
          Map.entry(HG.claimText, Field.CLAIM),
          Map.entry(External.OA + "exact", Field.PASSAGE),
          Map.entry(PART_NAMES, Field.PARTS));

  /** So many words a store without index filters by; the others are looked for in the answer. */
  private static final int FILTERED = 4;

  /** Between the names of a study's parts in the one text that the index keeps of them. */
  private static final String BETWEEN_PARTS = " · ";

  private final LocalLinks links;
  private final boolean indexed;

  Matches(LocalLinks links, boolean indexed) {
    this.links = links;
    this.indexed = indexed;
  }

  /** Texts that hold all words, or words that begin like them. */
  List<Match> holding(Queryable.Session session, Typed typed) {
    if (!indexed) {
      return scanned(session, typed);
    }
    String words =
        typed.words().stream()
            .map(w -> "(" + w + "^4 OR " + w + "*)")
            .collect(Collectors.joining(" AND "));
    return INDEXED.rows(session, Map.of("words", string(words))).stream()
        .map(row -> match(row, typed))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Texts that hold some of the words, or words spelled nearly like them; none without index. */
  List<Match> near(Queryable.Session session, Typed typed) {
    List<String> words = typed.words().stream().filter(w -> w.length() > 1).toList();
    if (words.isEmpty() || !indexed) {
      return List.of();
    }
    String lucene = words.stream().map(Matches::nearly).collect(Collectors.joining(" OR "));
    return INDEXED.rows(session, Map.of("words", string(lucene))).stream()
        .map(row -> match(row, typed))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String nearly(String word) {
    int slips = Spelling.allowed(word);
    return "("
        + word
        + "^4 OR "
        + word
        + "*"
        + (slips == 0 ? "" : " OR " + word + "~" + slips)
        + ")";
  }

  /** The one thing that has this public id. */
  Optional<String> byId(Queryable.Session session, Typed typed) {
    Set<Node> spellings = new LinkedHashSet<>();
    TypedId.spellings(typed).forEach(spelling -> spellings.add(string(spelling)));
    if (spellings.isEmpty()) {
      return Optional.empty();
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

  private List<Match> scanned(Queryable.Session session, Typed typed) {
    // Accents stay: such a store compares letters as they are.
    List<String> raw =
        Folding.WORD
            .matcher(typed.text().toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .limit(typed.words().size())
            .toList();
    Map<String, Node> values = new HashMap<>();
    values.put("things", string(links.namespaces().id("")));
    for (int i = 0; i < FILTERED; i++) {
      values.put("word" + i, string(raw.get(Math.min(i, raw.size() - 1))));
    }
    return SCANNED.rows(session, values).stream()
        .map(row -> match(row, typed))
        .flatMap(Optional::stream)
        .filter(m -> Closeness.of(typed, m.text(), false) != Closeness.NEAR)
        .toList();
  }

  /** What the values of a property are to their thing. */
  static Field field(String property) {
    return FIELDS.getOrDefault(property, Field.LABEL);
  }

  private Optional<Match> match(Binding row, Typed typed) {
    Node thing = row.get("s");
    Node literal = row.get("text");
    if (!thing.isURI() || !links.isThing(thing.getURI()) || !literal.isLiteral()) {
      return Optional.empty();
    }
    Node property = row.get("property");
    Field field = property == null ? Field.LABEL : field(property.getURI());
    String text = literal.getLiteralLexicalForm();
    Node score = row.get("score");
    double scored =
        score != null && score.getLiteralValue() instanceof Number number
            ? number.doubleValue()
            : 0;
    String shown = field == Field.PARTS ? fitting(text, typed) : text;
    return Optional.of(new Match(thing.getURI(), shown, field, scored));
  }

  /** Of the names of a study's parts, those that hold most of the words. */
  private static String fitting(String gathered, Typed typed) {
    List<String> best = new ArrayList<>();
    int most = 1;
    for (String name : new HashSet<>(List.of(gathered.split(BETWEEN_PARTS)))) {
      List<String> words = Folding.words(name);
      int held =
          (int)
              typed.words().stream()
                  .filter(w -> words.stream().anyMatch(o -> o.startsWith(w)))
                  .count();
      if (held > most) {
        best.clear();
        most = held;
      }
      if (held == most) {
        best.add(name);
      }
    }
    return best.isEmpty()
        ? gathered
        : best.stream().sorted().limit(3).collect(Collectors.joining(BETWEEN_PARTS));
  }

  private static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
