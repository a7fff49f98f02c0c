package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Entry;
import org.hemograph.model.Mention;
import org.hemograph.model.Provenance;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary.Match;
import org.hemograph.read.json.JsonValue;

/** The strings of a record that name things, each once, with what they came to. */
final class Mentions {
  static final Code DRUG = new Code("mention", "drug");
  static final Code INTERVENTION = new Code("mention", "intervention");
  static final Code CONDITION = new Code("mention", "condition");
  static final Code ORGANIZATION = new Code("mention", "organization");
  static final Code TOPIC = new Code("mention", "topic");
  private static final Code REGISTRY_DERIVED = new Code("match", "registry-derived");

  private final StudyContext study;
  private final List<ThingRef> refs = new ArrayList<>();
  private final Map<String, ThingRef> known = new HashMap<>();
  private final Map<Code, Integer> counts = new HashMap<>();

  Mentions(StudyContext study) {
    this.study = study;
  }

  /** Every mention so far. */
  List<ThingRef> refs() {
    return refs;
  }

  /** A string, and the one thing it names, if any. */
  ThingRef add(JsonValue at, String text, Code kind, Optional<Code> type, Optional<Match> match) {
    return add(
        at,
        text,
        kind,
        type,
        match.map(found -> List.of(found.thing())).orElse(List.of()),
        List.of(),
        match.map(Match::method));
  }

  /** A term of MeSH, as the registry assigned it. */
  ThingRef topic(JsonValue at, String term, Optional<String> iri) {
    return add(
        at,
        term,
        TOPIC,
        Optional.empty(),
        List.of(),
        iri.map(List::of).orElse(List.of()),
        iri.map(known -> REGISTRY_DERIVED));
  }

  private ThingRef add(
      JsonValue at,
      String text,
      Code kind,
      Optional<Code> type,
      List<ThingRef> things,
      List<String> iris,
      Optional<Code> method) {
    String key = kind.name() + ' ' + text;
    ThingRef before = known.get(key);
    if (before != null) {
      return before;
    }
    int n = counts.merge(kind, 1, Integer::sum);
    ThingRef ref = study.study().part("mention/" + kind.name() + "-" + n);
    Provenance provenance = Provenance.ofRecord(study.source(), at.pointer());
    study.say(
        new Mention(
            new Entry(ref, text, provenance),
            text,
            kind,
            type,
            "",
            things,
            iris,
            method,
            Optional.empty()));
    known.put(key, ref);
    refs.add(ref);
    return ref;
  }
}
