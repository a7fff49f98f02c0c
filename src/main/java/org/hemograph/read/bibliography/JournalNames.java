package org.hemograph.read.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemograph.model.Journal;
import org.hemograph.model.Keys;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Match;

/** Which journal a record names: one that is known by ISSN or name, else one of that name. */
final class JournalNames {
  private JournalNames() {}

  static Optional<Journal> journal(Citation.Periodical periodical, Vocabulary vocabulary) {
    String name = periodical.name().isEmpty() ? periodical.abbreviation() : periodical.name();
    String slug = Keys.slug(name);
    if (slug.isEmpty()) {
      return Optional.empty();
    }
    ThingRef ref =
        Stream.concat(
                periodical.issns().stream()
                    .flatMap(issn -> vocabulary.byId(Kind.JOURNAL, "ISSN", issn).stream()),
                Stream.of(name, periodical.abbreviation())
                    .filter(n -> !n.isEmpty())
                    .flatMap(n -> vocabulary.find(Kind.JOURNAL, n).stream()))
            .map(Match::thing)
            .findFirst()
            .orElseGet(() -> new ThingRef("journal/" + slug));
    String label = vocabulary.label(ref).orElse(name);
    List<String> others = new ArrayList<>(List.of(name, periodical.abbreviation()));
    others.removeIf(other -> other.isEmpty() || other.equals(label));
    return Optional.of(
        new Journal(
            ref,
            label,
            others.stream().distinct().toList(),
            periodical.issns().stream().distinct().toList(),
            periodical.nlmId()));
  }
}
