package org.hemograph.write.citation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.model.OneLine;
import org.hemograph.model.PrintedName;
import org.hemograph.model.Reference;

/** A reference as every format needs it: texts on one line, and what formats choose between. */
final class Cited {
  /** What Zotero's own translator calls the type of such a record. */
  static final String REGISTRATION = "Clinical trial registration";

  static final String ABSTRACT = "Meeting abstract";

  private final Reference reference;
  private final List<Reference.Author> authors;

  Cited(Reference reference) {
    this.reference = reference;
    this.authors =
        reference.authors().stream()
            .map(Cited::author)
            .filter(a -> !a.whole().isEmpty() && !PrintedName.standsForOthers(a.whole()))
            .toList();
  }

  /** Parts without commas, which every format separates them with. */
  private static Reference.Author author(Reference.Author author) {
    String family = withoutCommas(author.family());
    String suffix = OneLine.of(PrintedName.suffix(author));
    String given = withoutCommas(PrintedName.givenWithoutSuffix(author));
    if (family.isEmpty() || given.isEmpty()) {
      String whole = OneLine.of(author.whole());
      return new Reference.Author("", "", whole.isEmpty() ? family + given : whole);
    }
    String both = suffix.isEmpty() ? given : given + ", " + suffix;
    return new Reference.Author(family, both, family + ", " + both);
  }

  private static String withoutCommas(String name) {
    return OneLine.of(name.replace(',', ' ').replace('，', ' '));
  }

  Reference.Kind kind() {
    return reference.kind();
  }

  String key() {
    return OneLine.of(reference.key());
  }

  String title() {
    return OneLine.of(reference.title());
  }

  /** Each with {@code whole} as formats of lines print it: {@code Family, Given, Suffix}. */
  List<Reference.Author> authors() {
    return authors;
  }

  /** Whether some authors are left out, because nobody named them. */
  boolean authorsLeftOut() {
    return !reference.authorsComplete() && !authors.isEmpty();
  }

  /** What whoever cites it has to know first: that it was retracted. */
  String caution() {
    return OneLine.of(reference.note());
  }

  /** The same, with what no other field says; never a label of a screening tool. */
  String note() {
    return Stream.of(
            caution(),
            kind() == Reference.Kind.MEETING_ABSTRACT
                ? (ABSTRACT + " " + number()).strip() + "."
                : "",
            authorsLeftOut() ? "Not all authors are listed." : "")
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  Optional<Reference.Issued> issued() {
    return reference.issued().filter(issued -> issued.year() > 0);
  }

  String venue() {
    String name = OneLine.of(reference.venue().name());
    return name.isEmpty() ? abbreviation() : name;
  }

  String abbreviation() {
    return OneLine.of(reference.venue().abbreviation());
  }

  List<String> issns() {
    return reference.venue().issns().stream()
        .map(OneLine::of)
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  /** The institution behind a registration or a report; empty of a journal's article. */
  String publisher() {
    String publisher = OneLine.of(reference.venue().publisher());
    return publisher.isEmpty() && isReport() ? venue() : publisher;
  }

  /** An abstract that a journal printed in a supplement is cited by the journal. */
  boolean inJournal() {
    return switch (reference.kind()) {
      case ARTICLE -> true;
      case MEETING_ABSTRACT ->
          !volume().isEmpty() || !issns().isEmpty() || !abbreviation().isEmpty();
      default -> false;
    };
  }

  boolean atMeeting() {
    return reference.kind() == Reference.Kind.MEETING_ABSTRACT && !inJournal();
  }

  boolean isReport() {
    return reference.kind() == Reference.Kind.REGISTRATION
        || reference.kind() == Reference.Kind.REPORT;
  }

  String volume() {
    return OneLine.of(reference.place().volume());
  }

  String issue() {
    return OneLine.of(reference.place().issue());
  }

  /** The first page; without one the number of the article or abstract, which stands for it. */
  String firstPage() {
    String first = OneLine.of(reference.place().firstPage());
    return first.isEmpty() && !isReport() ? number() : first;
  }

  /** The last page, where it is another. */
  String lastPage() {
    String last = OneLine.of(reference.place().lastPage());
    return last.equals(OneLine.of(reference.place().firstPage())) ? "" : last;
  }

  String number() {
    return OneLine.of(reference.place().number());
  }

  /** The number of a report: of a registration, that of the study in its registry. */
  String reportNumber() {
    return reference.kind() == Reference.Kind.REGISTRATION && !registration().isEmpty()
        ? registration()
        : number();
  }

  String registration() {
    return OneLine.of(reference.ids().registration());
  }

  String doi() {
    return OneLine.of(reference.ids().doi());
  }

  String pmid() {
    return OneLine.of(reference.ids().pmid());
  }

  String pmcid() {
    return OneLine.of(reference.ids().pmcid());
  }

  /** The one address to give: that of the DOI lasts; empty when there is none. */
  String address() {
    if (!doi().isEmpty()) {
      return Addresses.ofDoi(doi());
    }
    return reference.addresses().stream()
        .map(OneLine::of)
        .filter(Addresses::isOfTheWeb)
        .findFirst()
        .map(Addresses::inOneField)
        .orElseGet(() -> pmid().isEmpty() ? "" : "https://pubmed.ncbi.nlm.nih.gov/" + pmid() + "/");
  }

  /** First and last page with this between them. */
  String pages(String dash) {
    return lastPage().isEmpty() ? firstPage() : firstPage() + dash + lastPage();
  }

  String abstractText() {
    return OneLine.of(reference.abstractText());
  }

  List<String> keywords() {
    return reference.keywords().stream()
        .map(OneLine::of)
        .filter(k -> !k.isEmpty())
        .distinct()
        .toList();
  }

  String language() {
    return OneLine.of(reference.language());
  }

  /** Keys of the studies it reports on. */
  List<String> studies() {
    return reference.studies().stream()
        .map(study -> OneLine.of(study.key()))
        .filter(k -> !k.isEmpty())
        .distinct()
        .toList();
  }
}
