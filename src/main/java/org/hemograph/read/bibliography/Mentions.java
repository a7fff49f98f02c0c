package org.hemograph.read.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemograph.model.Code;
import org.hemograph.model.Entry;
import org.hemograph.model.Mention;
import org.hemograph.model.Provenance;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Match;

/**
 * What one record of a publication mentions, numbered within its kind. Another record of the same
 * publication may mention other things: so they are parts of the record.
 */
final class Mentions {
  static final String MESH = "http://id.nlm.nih.gov/mesh/";
  private static final Pattern CAS = Pattern.compile("\\d{2,7}-\\d{2}-\\d");
  private static final Pattern UNII = Pattern.compile("[0-9A-Z]{10}");

  private final ThingRef source;
  private final Vocabulary vocabulary;
  private final List<Mention> all = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  Mentions(ThingRef source, Vocabulary vocabulary) {
    this.source = source;
    this.vocabulary = vocabulary;
  }

  List<Mention> all() {
    return List.copyOf(all);
  }

  /** A chemical: by its number, else its MeSH id, else its name. */
  void substance(Citation.Substance substance) {
    Optional<Match> drug =
        byNumber(substance.number())
            .or(() -> byId("MESH", substance.mesh()))
            .or(() -> vocabulary.find(Kind.DRUG, substance.name()));
    List<String> mesh = substance.mesh().isEmpty() ? List.of() : List.of(MESH + substance.mesh());
    Optional<Code> method =
        drug.map(Match::method)
            .or(
                () ->
                    mesh.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Code("match", "registry-derived")));
    add(
        drug.isPresent() ? "drug" : "substance",
        new Citation.Term(substance.name(), substance.path()),
        drug.map(Match::thing).stream().toList(),
        mesh,
        method);
  }

  private Optional<Match> byNumber(String number) {
    if (CAS.matcher(number).matches()) {
      return byId("CAS", number);
    }
    return UNII.matcher(number).matches() ? byId("UNII", number) : Optional.empty();
  }

  private Optional<Match> byId(String ids, String id) {
    return id.isEmpty() ? Optional.empty() : vocabulary.byId(Kind.DRUG, ids, id);
  }

  /** An index term: resolved when exactly one condition, drug or class bears its name. */
  void heading(Citation.Term heading) {
    List<Match> found =
        Stream.of(Kind.CONDITION, Kind.DRUG, Kind.DRUG_CLASS)
            .flatMap(kind -> vocabulary.find(kind, heading.text()).stream())
            .toList();
    Optional<Match> one = found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    add(
        "topic",
        heading,
        one.map(Match::thing).stream().toList(),
        List.of(),
        one.map(Match::method));
  }

  /** A registry number in a text: whether the publication reports on that study is not said. */
  void study(Citation.Term number) {
    add(
        "study",
        number,
        List.of(NctNumbers.study(number.text(), vocabulary)),
        List.of(),
        Optional.of(new Code("match", "exact-id")));
  }

  private void add(
      String kind,
      Citation.Term term,
      List<ThingRef> things,
      List<String> publicIris,
      Optional<Code> method) {
    int n = counts.merge(kind, 1, Integer::sum);
    all.add(
        new Mention(
            new Entry(
                source.part("mention/" + kind + "-" + n),
                term.text(),
                Provenance.ofRecord(source, term.path())),
            term.text(),
            new Code("mention", kind),
            Optional.empty(),
            "",
            things,
            publicIris,
            method,
            Optional.empty()));
  }
}
