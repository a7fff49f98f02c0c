package org.hemograph.read.bibliography;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.model.Digest;
import org.hemograph.model.Keys;

/**
 * The name of last resort of a record without public ids: by what it says of itself, so that a
 * record that is put before it in the file does not make another paper of it.
 */
final class LocalName {
  /** Characters of the title that a reader sees in the name; the digest is of all of it. */
  private static final int SHOWN = 60;

  private LocalName() {}

  /** Below {@code publication/}: slug of title, year and digest; the number when untitled. */
  static String of(String file, Citation citation, int number) {
    String title = citation.titles().title();
    if (title.isEmpty()) {
      return "local/" + file + "/" + number;
    }
    String year = citation.year().map(String::valueOf).orElse("");
    String author = citation.authors().stream().map(Citation.Author::name).findFirst().orElse("");
    String digest = new Digest().add(title + "|" + author + "|" + year).hex().substring(0, 8);
    String shown =
        title.codePoints().limit(SHOWN).mapToObj(Character::toString).collect(Collectors.joining());
    return Stream.of(Keys.slug(shown), year, digest)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("-", "local/" + file + "/", ""));
  }
}
