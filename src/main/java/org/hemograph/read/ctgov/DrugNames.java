package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Match;

/**
 * What the name of an intervention names. Beside the whole name, only forms are tried that say
 * themselves what they mean: "Ianalumab (VAY736)", "Drug: X", "X 9 mg/kg", "X + Y". Never the
 * likeliest.
 */
final class DrugNames {
  static final ThingRef PLACEBO = new ThingRef("drug/placebo");
  private static final Match IS_PLACEBO = new Match(PLACEBO, new Code("match", "exact-name"));

  private final Vocabulary vocabulary;

  DrugNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A part of a name, and the drug or else the class that it names. */
  record Named(String text, Optional<Match> drug, Optional<Match> drugClass) {
    Optional<Match> match() {
      return drug.or(() -> drugClass);
    }

    boolean isPlacebo() {
      return drug.filter(match -> match.thing().equals(PLACEBO)).isPresent();
    }
  }

  /** The name's parts where it joins several that are known; else the whole. */
  List<Named> of(String name) {
    Named whole = named(name);
    if (whole.match().isPresent() || name.indexOf(" + ") < 0) {
      return List.of(whole);
    }
    List<Named> parts = new ArrayList<>();
    for (String part : name.split(" \\+ ")) {
      if (!part.isBlank()) {
        parts.add(named(part.strip()));
      }
    }
    return parts.stream().anyMatch(part -> part.match().isPresent()) ? parts : List.of(whole);
  }

  private Named named(String text) {
    if (PlaceboNames.mentions(text)) {
      // With a placebo beside a drug, or one that is a drug's control, no part is the whole.
      boolean placebo = PlaceboNames.isPlacebo(withoutType(text), this::isDrug);
      return new Named(
          text, placebo ? Optional.of(IS_PLACEBO) : Optional.empty(), Optional.empty());
    }
    Optional<Match> drug = find(Kind.DRUG, text);
    Optional<Match> drugClass = drug.isPresent() ? Optional.empty() : find(Kind.DRUG_CLASS, text);
    return new Named(text, drug, drugClass);
  }

  private boolean isDrug(String name) {
    return vocabulary.find(Kind.DRUG, name).isPresent();
  }

  /** Whether a text is one of the names of this drug. */
  boolean names(ThingRef drug, String text) {
    return vocabulary.find(Kind.DRUG, text).filter(m -> m.thing().equals(drug)).isPresent();
  }

  private Optional<Match> find(Kind kind, String text) {
    return vocabulary
        .find(kind, text)
        .or(() -> bare(kind, withoutType(text)))
        .or(() -> bare(kind, withoutDose(text)));
  }

  private Optional<Match> bare(Kind kind, String text) {
    return text.isEmpty()
        ? Optional.empty()
        : vocabulary.find(kind, text).or(() -> beforeBracket(kind, text));
  }

  /** {@code X (Y)} is X, unless Y is known as another thing. */
  private Optional<Match> beforeBracket(Kind kind, String text) {
    int open = text.indexOf('(');
    if (open < 1 || text.indexOf(')') != text.length() - 1) {
      return Optional.empty();
    }
    Optional<Match> outer = vocabulary.find(kind, text.substring(0, open).strip());
    Optional<Match> inner =
        vocabulary.find(kind, text.substring(open + 1, text.length() - 1).strip());
    boolean differ =
        outer.isPresent() && inner.isPresent() && !outer.get().thing().equals(inner.get().thing());
    return differ ? Optional.empty() : outer;
  }

  /** {@code Drug: X} without what stands before the colon; itself when there is none. */
  private static String withoutType(String text) {
    int colon = text.indexOf(": ");
    return colon < 0 || colon > 20 ? text : text.substring(colon + 2).strip();
  }

  private static String withoutDose(String text) {
    String name = withoutType(text);
    int end = Doses.startOfTrailing(name);
    return end <= 0 ? "" : name.substring(0, end).strip();
  }
}
