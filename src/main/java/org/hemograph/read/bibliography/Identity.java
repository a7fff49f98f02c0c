package org.hemograph.read.bibliography;

import java.util.Optional;
import java.util.stream.Stream;
import org.hemograph.model.Keys;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;

/**
 * Which publication a record is about: the one that the vocabulary knows by its DOI or PMID, else
 * the one named by its DOI, its PMID, or only what it says of itself in its file.
 *
 * @param provisional whether no public id names it
 */
record Identity(ThingRef ref, boolean provisional) {
  private static final String FOLDER = "publication/";

  /** With a name of last resort below {@code publication/}. */
  static Identity of(Citation.Ids ids, String local, Vocabulary vocabulary) {
    return known(ids, vocabulary)
        .or(() -> named(ids))
        .map(ref -> new Identity(ref, false))
        .orElseGet(() -> new Identity(new ThingRef(FOLDER + local), true));
  }

  /** Another publication; empty when it has no public id. */
  static Optional<ThingRef> ofOther(Citation.Ids ids, Vocabulary vocabulary) {
    return known(ids, vocabulary).or(() -> named(ids));
  }

  private static Optional<ThingRef> known(Citation.Ids ids, Vocabulary vocabulary) {
    return Stream.of("DOI:" + ids.doi(), "PMID:" + ids.pmid())
        .map(id -> id.split(":", 2))
        .filter(id -> !id[1].isEmpty())
        .flatMap(id -> vocabulary.byId(Vocabulary.Kind.PUBLICATION, id[0], id[1]).stream())
        .map(Vocabulary.Match::thing)
        .findFirst();
  }

  private static Optional<ThingRef> named(Citation.Ids ids) {
    if (!ids.doi().isEmpty()) {
      return Optional.of(new ThingRef(FOLDER + Keys.doi(ids.doi())));
    }
    return ids.pmid().isEmpty()
        ? Optional.empty()
        : Optional.of(new ThingRef(FOLDER + "pmid-" + ids.pmid()));
  }

  /** One path step that tells it from others of the same file. */
  String key() {
    return provisional ? "local-" + ref.key() : ref.key();
  }
}
