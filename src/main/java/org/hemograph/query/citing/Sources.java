package org.hemograph.query.citing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;

/**
 * Sources, told apart: a copy or record of a publication that is here is cited as the publication;
 * a registry's record as a registration; a curated table, or what a curator knows, never; anything
 * else as the page it is. A source is a copy of a publication when its address holds the DOI, the
 * PubMed or the PMC number, or its citation the number and the year of a meeting abstract: never on
 * a title.
 */
final class Sources {
  private static final FixedQuery SAID =
      FixedQuery.query(
          """
          SELECT DISTINCT ?source ?kind ?page ?label {
            VALUES ?source { UNDEF }
            OPTIONAL { ?source hg:sourceKind ?kind }
            OPTIONAL { ?source foaf:page ?page }
            OPTIONAL { ?source rdfs:label ?label }
          }
          """);

  private static final FixedQuery COPIED =
      FixedQuery.query(
          """
          SELECT DISTINCT ?publication ?id ?year {
            { VALUES ?id { UNDEF } ?publication hg:doi|hg:pmid|hg:pmcid|foaf:page ?id ; a hg:Publication }
            UNION { VALUES ?number { UNDEF } ?publication hg:abstractNumber ?number ; dcterms:issued ?year BIND(?number AS ?id) }
          }
          """);

  /** A record of a bibliography is the publication that it describes. */
  private static final FixedQuery DESCRIBED =
      FixedQuery.query(
          """
          SELECT DISTINCT ?source ?publication {
            VALUES ?source { UNDEF } ?publication hg:statedIn ?source ; a hg:Publication
          }
          """);

  private static final Pattern DOI =
      Pattern.compile("(10[.][0-9]{4,9}/[^?&#]+?)(/full|/html|/abstract)?([?&#].*)?$");
  private static final Pattern PMID = Pattern.compile("[/=d]([0-9]{7,8})/?$");
  private static final Pattern PMCID = Pattern.compile("/(PMC[0-9]+)");
  private static final Pattern ABSTRACT =
      Pattern.compile("abstract (?:no[.] )?([A-Za-z]*-?[0-9]+)(?![0-9])");
  private static final Pattern REGISTRY_KEY = Pattern.compile("(ctgov|euctr|isrctn)-(.+)");
  private static final String RECORD = "-record-";

  private final Namespaces namespaces;

  Sources(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** What the store says of a source. */
  private static final class Said {
    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> pages = new TreeSet<>();
    private final Set<String> labels = new TreeSet<>();
  }

  /**
   * Sources, told apart.
   *
   * @param publications that they are copies of
   * @param registrations sources that are a registry's records
   * @param pages what remains
   * @param curated how many are tables or knowledge of a curator
   */
  record Apart(Set<Node> publications, Set<Node> registrations, Set<Node> pages, int curated) {}

  /** Whether a source is a bibliography's record, as its key says. */
  static boolean describesPublication(Node source) {
    return source.getURI().contains(RECORD);
  }

  /** At most three queries. */
  Apart apart(Queryable.Session session, Collection<Node> sources) {
    Apart apart = new Apart(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), 0);
    if (sources.isEmpty()) {
      return apart;
    }
    List<Node> records = new ArrayList<>();
    List<Node> others = new ArrayList<>();
    for (Node source : sources) {
      if (registryNumber(source).isPresent()) {
        apart.registrations().add(source);
      } else if (describesPublication(source)) {
        records.add(source);
      } else {
        others.add(source);
      }
    }
    if (!records.isEmpty()) {
      for (Binding row : DESCRIBED.within(session, Map.of("source", records))) {
        apart.publications().add(row.get("publication"));
      }
    }
    Map<Node, Said> said = said(session, others);
    said.values().removeIf(one -> one.kinds.equals(Set.of(HGC.NS + "source-curation")));
    Map<Node, Set<Node>> copies = copies(session, said);
    for (Node source : said.keySet()) {
      Set<Node> publications = copies.getOrDefault(source, Set.of());
      if (publications.isEmpty()) {
        apart.pages().add(source);
      } else {
        apart.publications().addAll(publications);
      }
    }
    return new Apart(
        apart.publications(), apart.registrations(), apart.pages(), others.size() - said.size());
  }

  /** The number of a registry's record, from its key. */
  Optional<String> registryNumber(Node source) {
    String start = namespaces.id("source/");
    if (!source.getURI().startsWith(start)) {
      return Optional.empty();
    }
    Matcher key = REGISTRY_KEY.matcher(source.getURI().substring(start.length()));
    return key.matches() ? Optional.of(key.group(2)) : Optional.empty();
  }

  private static Map<Node, Said> said(Queryable.Session session, Collection<Node> sources) {
    Map<Node, Said> said = new LinkedHashMap<>();
    if (sources.isEmpty()) {
      return said;
    }
    for (Binding row : SAID.within(session, Map.of("source", sources))) {
      if (row.get("kind") == null && row.get("label") == null) {
        continue; // nothing here says what it is
      }
      Said one = said.computeIfAbsent(row.get("source"), source -> new Said());
      add(one.kinds, row.get("kind"));
      add(one.pages, row.get("page"));
      add(one.labels, row.get("label"));
    }
    return said;
  }

  private static void add(Set<String> texts, Node node) {
    if (node != null) {
      texts.add(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
    }
  }

  private static Map<Node, Set<Node>> copies(Queryable.Session session, Map<Node, Said> said) {
    Map<String, Set<Node>> byId = new HashMap<>();
    Map<String, Set<Node>> byNumber = new HashMap<>();
    Set<Node> ids = new LinkedHashSet<>();
    Set<Node> numbers = new LinkedHashSet<>();
    said.forEach(
        (source, one) -> {
          for (String page : one.pages) {
            ids.add(NodeFactory.createURI(page));
            byId.computeIfAbsent(page, p -> new LinkedHashSet<>()).add(source);
            for (String id : ids(page)) {
              ids.add(NodeFactory.createLiteralString(id));
              byId.computeIfAbsent(id, i -> new LinkedHashSet<>()).add(source);
            }
          }
          if (one.kinds.contains(HGC.NS + "source-meeting-abstract")) {
            for (String label : one.labels) {
              Matcher number = ABSTRACT.matcher(label);
              if (number.find()) {
                numbers.add(NodeFactory.createLiteralString(number.group(1)));
                byNumber.computeIfAbsent(number.group(1), n -> new LinkedHashSet<>()).add(source);
              }
            }
          }
        });
    Map<Node, Set<Node>> copies = new HashMap<>();
    if (ids.isEmpty() && numbers.isEmpty()) {
      return copies;
    }
    for (Binding row : COPIED.within(session, Map.of("id", ids, "number", numbers))) {
      Node id = row.get("id");
      String text = id.isLiteral() ? id.getLiteralLexicalForm() : id.toString();
      Node year = row.get("year");
      for (Node source : (year == null ? byId : byNumber).getOrDefault(text, Set.of())) {
        if (year == null || names(said.get(source), year.getLiteralLexicalForm())) {
          copies.computeIfAbsent(source, s -> new LinkedHashSet<>()).add(row.get("publication"));
        }
      }
    }
    return copies;
  }

  /** Whether a citation names the year: abstract numbers come again every year. */
  private static boolean names(Said source, String issued) {
    String year = issued.length() > 4 ? issued.substring(0, 4) : issued;
    return source.labels.stream().anyMatch(label -> label.contains(year));
  }

  private static List<String> ids(String page) {
    String address = page.replace("%2F", "/").replace("%2f", "/");
    List<String> ids = new ArrayList<>();
    Matcher doi = DOI.matcher(address);
    if (doi.find()) {
      ids.add(doi.group(1));
      ids.add(doi.group(1).toLowerCase(Locale.ROOT));
    }
    Matcher pmid = PMID.matcher(address);
    if (pmid.find()) {
      ids.add(pmid.group(1));
    }
    Matcher pmcid = PMCID.matcher(address);
    if (pmcid.find()) {
      ids.add(pmcid.group(1));
    }
    return ids;
  }
}
