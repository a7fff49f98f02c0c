package org.hemograph.query.citing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.hemograph.model.Reference;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;

/** A publication as a reference. */
record PublicationReference(Namespaces namespaces, References.Naming naming) {
  private static final Pattern DAY =
      Pattern.compile("(-?[0-9]{4,9})(?:-([0-9]{2}))?(?:-([0-9]{2}))?.*");
  private static final String ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel";

  Reference of(Node thing, Stated said, Map<Node, TreeMap<Integer, String>> authorships) {
    Authors authors = Authors.of(said, authorships);
    String doi = said.text(HG.doi);
    String pmid = said.text(HG.pmid);
    String pmcid = said.text(HG.pmcid);
    Reference.Kind kind = Citing.kind(said);
    return new Reference(
        key(thing),
        kind,
        title(said),
        authors.names(),
        authors.complete(),
        venue(said),
        issued(said.text(External.dctermsIssued)),
        new Reference.Place(
            said.text(External.biboVolume),
            said.text(External.biboIssue),
            said.text(External.biboPageStart),
            said.text(External.biboPageEnd),
            said.text(HG.abstractNumber)),
        new Reference.Ids(doi, pmid, pmcid, ""),
        addresses(said),
        said.text(External.dctermsAbstract),
        said.texts(HG.keyword),
        said.text(External.dctermsLanguage),
        studies(said),
        note(said));
  }

  private String key(Node thing) {
    return thing.getURI().substring(namespaces.id("").length());
  }

  /** What another record only cites has no title here: the citation as printed stands for it. */
  private static String title(Stated said) {
    String title = said.text(External.dctermsTitle);
    if (!title.isEmpty()) {
      return title;
    }
    String citation = said.text(External.dctermsDescription);
    return citation.isEmpty() ? said.text(Properties.LABEL) : citation;
  }

  /** The journal; of what is in none, the meeting; else as printed. */
  private Reference.Venue venue(Stated said) {
    Optional<Node> journal = said.one(HG.publishedIn);
    if (journal.isPresent()) {
      References.Named named = naming.apply(journal.get());
      String name = named.text(Properties.LABEL);
      String printed = said.text(HG.venueText);
      String abbreviation =
          named.texts(ALT_LABEL).stream()
              .min(Comparator.comparingInt(String::length).thenComparing(t -> t))
              .filter(other -> other.length() < name.length())
              .orElse("");
      return new Reference.Venue(
          name.isEmpty() ? printed : name, abbreviation, named.texts(HG.issn), "");
    }
    String printed = said.text(HG.venueText);
    boolean placed = !said.text(External.biboVolume).isEmpty();
    String meeting =
        said.one(HG.presentedAt).map(naming).map(m -> m.text(Properties.LABEL)).orElse("");
    return new Reference.Venue(
        meeting.isEmpty() || placed && !printed.isEmpty() ? printed : meeting, "", List.of(), "");
  }

  static Optional<Reference.Issued> issued(String text) {
    Matcher day = DAY.matcher(text);
    return day.matches()
        ? Optional.of(
            new Reference.Issued(
                Integer.parseInt(day.group(1)), number(day.group(2)), number(day.group(3))))
        : Optional.empty();
  }

  private static int number(String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }

  /** That of the DOI first, then PubMed, PubMed Central, and others. */
  private static List<String> addresses(Stated said) {
    return said.all(External.foafPage).stream()
        .map(Stated::text)
        .sorted(Comparator.comparingInt(PublicationReference::place).thenComparing(a -> a))
        .toList();
  }

  private static int place(String address) {
    return address.startsWith("https://doi.org/")
        ? 0
        : address.startsWith("https://pubmed.ncbi.nlm.nih.gov/")
            ? 1
            : address.startsWith("https://pmc.ncbi.nlm.nih.gov/") ? 2 : 3;
  }

  private List<Reference.Study> studies(Stated said) {
    List<Reference.Study> studies = new ArrayList<>();
    String start = namespaces.id("study/");
    for (Node study : said.all(HG.reportsOn)) {
      if (study.isURI() && study.getURI().startsWith(start)) {
        String key = study.getURI().substring(start.length());
        String label = naming.apply(study).text(Properties.LABEL);
        studies.add(new Reference.Study(key, label.isEmpty() ? key : label));
      }
    }
    return studies;
  }

  /** What whoever cites it has to know first. */
  private static String note(Stated said) {
    List<String> notes = new ArrayList<>();
    if (!said.all(HG.retractedBy).isEmpty()) {
      notes.add("Retracted.");
    }
    Set<String> recalled = new LinkedHashSet<>();
    if (said.stating(External.dctermsTitle).stream()
        .limit(1)
        .anyMatch(graph -> wholly(said, graph))) {
      recalled.add("this reference");
    } else {
      mark(said, recalled, External.dctermsTitle, "title");
      mark(said, recalled, HG.authorsText, "authors");
      mark(said, recalled, HG.venueText, "venue");
      mark(said, recalled, External.dctermsIssued, "date");
      mark(said, recalled, External.biboVolume, "volume");
      mark(said, recalled, External.biboPageStart, "pages");
      mark(said, recalled, HG.doi, "DOI");
      mark(said, recalled, HG.pmid, "PubMed number");
    }
    if (!recalled.isEmpty()) {
      notes.add("Recalled, not verified: " + String.join(", ", recalled) + ".");
    }
    return String.join(" ", notes);
  }

  private static boolean wholly(Stated said, Node graph) {
    return said.in(graph, HG.verification).stream()
        .anyMatch(code -> code.toString().equals(HGC.NS + "verification-recalled"));
  }

  private static void mark(Stated said, Set<String> recalled, String property, String name) {
    if (said.recalls(property)) {
      recalled.add(name);
    }
  }
}
