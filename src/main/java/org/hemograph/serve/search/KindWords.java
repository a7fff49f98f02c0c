package org.hemograph.serve.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.Vocabulary;

/** The kinds of things that are found: what they are called, and which come first. */
final class KindWords {
  private static final List<String> ORDER = Kind.known().stream().map(Kind::type).toList();

  /** What says something, or is part of something, comes after what stands for itself. */
  private static final Set<String> SAYING =
      Set.of(
          HG.Claim,
          HG.OutcomeResult,
          HG.Comparison,
          HG.AdverseEventResult,
          HG.BaselineResult,
          HG.FlowResult,
          HG.RegulatoryEvent,
          HG.Disagreement,
          HG.Source,
          HG.SourceDocument);

  private static final Map<String, String> OTHERS =
      Map.of(HG.Arm, "Arm", HG.Endpoint, "Study endpoint", HG.EvidenceSpan, "Passage");

  private KindWords() {}

  /** The place of a kind among the hits; small first. */
  static int place(String type) {
    int place = ORDER.indexOf(type);
    return place < 0 ? ORDER.size() : place;
  }

  /** Whether a thing of this class stands for itself. */
  static boolean standsForItself(String type) {
    return !SAYING.contains(type) && place(type) < ORDER.size();
  }

  /** What one of them is called. */
  static String singular(String type, Vocabulary vocabulary) {
    String name =
        type.isEmpty()
            ? "thing"
            : Kind.of(type)
                .map(Kind::singular)
                .orElseGet(() -> OTHERS.getOrDefault(type, vocabulary.label(type)));
    return name.isEmpty()
        ? "Thing"
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The same in an address. */
  static String key(String singular) {
    return singular.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
