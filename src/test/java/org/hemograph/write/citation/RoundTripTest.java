package org.hemograph.write.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hemograph.model.OneLine;
import org.hemograph.model.Publication;
import org.hemograph.model.Reference;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordReader;
import org.hemograph.read.bibliography.CslReader;
import org.hemograph.read.bibliography.NbibReader;
import org.hemograph.read.bibliography.Readings;
import org.hemograph.read.bibliography.RisReader;
import org.hemograph.read.bibliography.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write, our own readers take back as it was. */
class RoundTripTest {
  @ParameterizedTest
  @EnumSource(
      value = ReferenceFormat.class,
      names = {"RIS", "NBIB", "CSL_JSON"})
  void allPublicationsOfTheBundledBase(ReferenceFormat format) {
    List<Reference> references = carried(format, BundledReferences.all());
    assertTrue(references.size() > (format == ReferenceFormat.NBIB ? 10 : 50));
    Essentials.assertSame(essentials(references), read(format, references), format.name());
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferenceFormat.class,
      names = {"RIS", "NBIB", "CSL_JSON"})
  void hostileReferences(ReferenceFormat format) {
    List<Reference> references =
        carried(
            format,
            Stream.concat(Samples.hostile().stream(), Samples.kinds().stream().limit(3)).toList());
    Essentials.assertSame(
        plain(essentials(references)), plain(read(format, references)), format.name());
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferenceFormat.class,
      names = {"BIBTEX", "BIBLATEX"})
  void bibtexByOtherParsers(ReferenceFormat format) {
    List<Reference> references = BundledReferences.all();
    String written = Samples.written(format, references);
    Essentials.assertSame(essentials(references), StrictBibtex.read(written), "strictly");
    Essentials.assertSame(essentials(references), Bibtex.read(written), "by JBibTeX");
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferenceFormat.class,
      names = {"BIBTEX", "BIBLATEX"})
  void hostileReferencesInBibtex(ReferenceFormat format) {
    for (Reference reference : Samples.hostile()) {
      assertEquals(
          latin(essentials(List.of(reference))),
          latin(StrictBibtex.read(Samples.written(format, reference))));
    }
  }

  @Test
  void whatPubmedDoesNotHaveIsToldOf() {
    String nbib = Samples.written(ReferenceFormat.NBIB, Samples.meetingAbstract(), Samples.full());
    List<ReadRecord> records =
        Readings.read(new NbibReader(Vocabulary.EMPTY), Readings.input("x.nbib", nbib));
    assertEquals(2, records.size());
    assertEquals(1, records.get(0).problems().size());
    assertTrue(records.get(0).evidence().isEmpty());
    assertEquals("41363800", publication(records.get(1)).pmid());
  }

  @Property(tries = 300)
  void anyTitleAndAuthors(@ForAll("words") String title, @ForAll("names") List<String> authors) {
    Reference reference =
        Samples.article("any", "T " + title + " end", authors.toArray(String[]::new));
    for (ReferenceFormat format : List.of(ReferenceFormat.RIS, ReferenceFormat.CSL_JSON)) {
      assertEquals(
          plain(essentials(List.of(reference))),
          plain(read(format, List.of(reference))),
          format.name());
    }
    assertEquals(
        latin(essentials(List.of(reference))),
        latin(StrictBibtex.read(Samples.written(ReferenceFormat.BIBTEX, reference))));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(60),
            Arbitraries.strings().withChars("ⅢⒶªʰǅ aB:-").ofMaxLength(12))
        .filter(text -> text.chars().noneMatch(c -> c >= 0xE000 && c <= 0xF8FF));
  }

  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> part =
        Arbitraries.oneOf(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12),
            Arbitraries.strings().withChars("äöüßéñłøčœžğ杨林花王'-. ").ofMinLength(2).ofMaxLength(9),
            Arbitraries.strings()
                .withChars("{}\\%&$#_~^<>|\"\n;/=@")
                .ofMinLength(1)
                .ofMaxLength(6));
    return part.list()
        .ofSize(2)
        .map(two -> "N" + two.get(0) + "x, G" + two.get(1) + "y")
        .list()
        .ofMaxSize(4);
  }

  private static List<Reference> carried(ReferenceFormat format, List<Reference> references) {
    Predicate<Reference> all = reference -> true;
    Predicate<Reference> ofPubmed = reference -> !reference.ids().pmid().isEmpty();
    return references.stream().filter(format == ReferenceFormat.NBIB ? ofPubmed : all).toList();
  }

  private static List<Essentials> essentials(List<Reference> references) {
    return references.stream().map(Essentials::of).toList();
  }

  /** Our readers keep no markup and no full stop at the end of a title, whoever wrote them. */
  private static List<Essentials> plain(List<Essentials> all) {
    return all.stream()
        .map(
            one ->
                new Essentials(
                    Wording.title(Wording.withoutTags(one.title())),
                    one.authors().stream().map(Wording::withoutTags).toList(),
                    one.year(),
                    one.doi(),
                    one.pmid(),
                    one.venue(),
                    one.pages()))
        .toList();
  }

  /** Signs of LaTeX are no letters of a person's name. */
  private static List<Essentials> latin(List<Essentials> all) {
    return all.stream()
        .map(
            one ->
                new Essentials(
                    one.title(),
                    one.authors().stream()
                        .map(
                            name ->
                                OneLine.of(name.replaceAll("[{}\\\\~^$#%_<>|\"]", " "))
                                    .replaceAll(" (?=,)|(?<=, ) ", ""))
                        .toList(),
                    one.year(),
                    one.doi(),
                    one.pmid(),
                    one.venue(),
                    one.pages()))
        .toList();
  }

  private static List<Essentials> read(ReferenceFormat format, List<Reference> references) {
    Vocabulary none = Vocabulary.EMPTY;
    RecordReader reader =
        switch (format) {
          case RIS -> new RisReader(none);
          case NBIB -> new NbibReader(none);
          default -> new CslReader(none);
        };
    List<Essentials> read = new ArrayList<>();
    String written = Samples.written(format, references);
    for (ReadRecord record : Readings.read(reader, Readings.input("x", written))) {
      assertEquals(List.of(), record.problems());
      read.add(Essentials.of(publication(record)));
    }
    return read;
  }

  private static Publication publication(ReadRecord record) {
    return record.evidence().stream()
        .filter(Publication.class::isInstance)
        .map(Publication.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
