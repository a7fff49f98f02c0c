package org.hemograph.read.bibliography;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemograph.read.bibliography.TaggedRecord.Field;

/** What the tags of a MEDLINE record mean (PubMed help, "MEDLINE/PubMed Data Element"). */
final class NbibMapping {
  private static final Pattern PMID_IN_LINK = Pattern.compile("PMID:\\s*(\\d+)");
  private static final Pattern SUBSTANCE = Pattern.compile("(\\S+) \\((.+)\\)");

  /** Tags of links to other records, and what they mean. */
  private static final Map<String, Citation.Relation> RELATIONS =
      Map.ofEntries(
          Map.entry("CON", Citation.Relation.DISCUSSES),
          Map.entry("CIN", Citation.Relation.DISCUSSED_BY),
          Map.entry("RIN", Citation.Relation.RETRACTED_BY),
          Map.entry("RRI", Citation.Relation.RETRACTED_BY),
          Map.entry("ROF", Citation.Relation.RETRACTS),
          Map.entry("RRF", Citation.Relation.RETRACTS),
          Map.entry("PRIN", Citation.Relation.PARTLY_RETRACTED_BY),
          Map.entry("ECI", Citation.Relation.DOUBTED_BY),
          Map.entry("RPI", Citation.Relation.CITED_BY),
          Map.entry("EFR", Citation.Relation.CITES),
          Map.entry("EIN", Citation.Relation.CITED_BY),
          Map.entry("UOF", Citation.Relation.CITES),
          Map.entry("UIN", Citation.Relation.CITED_BY));

  private final TaggedRecord record;
  private final String pmid;

  NbibMapping(TaggedRecord record, String pmid) {
    this.record = record;
    this.pmid = pmid;
  }

  Citation citation(RecordNotes notes) {
    List<String> languages =
        record.all("LA").stream()
            .flatMap(f -> Languages.of(f.value(), f.path(), notes).stream())
            .distinct()
            .toList();
    List<String> types = record.texts(notes, "PT");
    return new Citation(
        new Citation.Ids(doi(notes), pmid, id("PMC", notes)),
        new Citation.Titles(
            title(languages, notes), Wording.title(record.text(notes, "TT")), languages),
        AbstractSections.partsOf(record.text(notes, "AB")),
        PublicationTypes.medline(types),
        String.join("; ", types),
        year(notes),
        new Citation.Periodical(
            record.text(notes, "JT"),
            record.text(notes, "TA"),
            issns(notes),
            PublicIds.nlmId(record.text(notes, "JID"), "JID", notes)),
        PageRange.of(record.text(notes, "VI"), record.text(notes, "IP"), record.text(notes, "PG")),
        new NbibAuthors(record, notes).authors(),
        record.texts(notes, "OT"),
        List.of(),
        headings(notes),
        substances(notes),
        studies(notes),
        related(notes),
        List.of(),
        "",
        "");
  }

  private String title(List<String> languages, RecordNotes notes) {
    String title = record.text(notes, "TI");
    return languages.equals(List.of("en")) || languages.isEmpty()
        ? Wording.title(title)
        : Wording.untranslated(title);
  }

  private String id(String tag, RecordNotes notes) {
    Field field = record.first(tag);
    return PublicIds.pmcid(field.value(), field.path(), notes);
  }

  /** The one that is marked so: {@code 10.5555/example [doi]}. */
  private String doi(RecordNotes notes) {
    return record.all("LID", "AID").stream()
        .filter(f -> f.value().endsWith("[doi]"))
        .map(f -> PublicIds.doi(f.value().replace("[doi]", ""), f.path(), notes))
        .filter(doi -> !doi.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Optional<Integer> year(RecordNotes notes) {
    return record.all("DP", "DEP").stream()
        .flatMap(
            f ->
                Wording.year(f.value().replaceFirst("^(\\d{4})\\d{4}$", "$1"), f.path(), notes)
                    .stream())
        .min(Integer::compare);
  }

  private List<String> issns(RecordNotes notes) {
    return record.all("IS").stream()
        .map(f -> PublicIds.issn(f.value().replaceFirst("\\s*\\(.*", ""), f.path(), notes))
        .filter(issn -> !issn.isEmpty())
        .toList();
  }

  /** {@code *Thrombocytopenia/drug therapy}: the star marks a main topic; the rest qualifies. */
  private List<Citation.Term> headings(RecordNotes notes) {
    Set<String> names = new HashSet<>();
    List<Citation.Term> headings = new ArrayList<>();
    for (Field field : record.all("MH")) {
      String name =
          notes.text(field.path(), field.value()).replaceFirst("/.*", "").replace("*", "");
      if (!name.isEmpty() && names.add(name)) {
        headings.add(new Citation.Term(name, field.path()));
      }
    }
    return headings;
  }

  private List<Citation.Substance> substances(RecordNotes notes) {
    List<Citation.Substance> substances = new ArrayList<>();
    for (Field field : record.all("RN", "NM")) {
      String text = notes.text(field.path(), field.value());
      Matcher numbered = SUBSTANCE.matcher(text);
      boolean hasNumber = numbered.matches();
      String number = hasNumber ? numbered.group(1) : "0";
      String name = hasNumber ? numbered.group(2) : text;
      if (!name.isEmpty()) {
        substances.add(
            new Citation.Substance(name, number.equals("0") ? "" : number, "", field.path()));
      }
    }
    return substances;
  }

  private List<Citation.Term> studies(RecordNotes notes) {
    return record.all("SI").stream()
        .filter(f -> f.value().toLowerCase(Locale.ROOT).startsWith("clinicaltrials.gov/"))
        .map(
            f ->
                new Citation.Term(
                    NctNumbers.listed(
                        f.value().substring("clinicaltrials.gov/".length()), f.path(), notes),
                    f.path()))
        .filter(term -> !term.text().isEmpty())
        .toList();
  }

  private List<Citation.Related> related(RecordNotes notes) {
    return record.fields().stream()
        .filter(f -> RELATIONS.containsKey(f.tag()))
        .flatMap(f -> related(f, notes))
        .toList();
  }

  private static Stream<Citation.Related> related(Field field, RecordNotes notes) {
    Citation.Relation relation = RELATIONS.get(field.tag());
    Matcher other = PMID_IN_LINK.matcher(field.value());
    if (relation == null) {
      return Stream.empty();
    }
    String pmid = other.find() ? PublicIds.pmid(other.group(1), field.path(), notes) : "";
    return Stream.of(new Citation.Related(relation, new Citation.Ids("", pmid, "")));
  }
}
