package org.hemograph.read.screening;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.Place;
import org.hemograph.model.ScreenedRecord;
import org.hemograph.model.ScreenedRecord.Decision;
import org.hemograph.model.ScreenedRecord.Ids;
import org.hemograph.model.ScreenedRecord.Verdict;

/** The fields of one record of an export, gathered, whatever the format. */
final class RecordFields {
  /** Columns by which a publication is known. */
  static final Set<String> IDENTIFYING =
      new TreeSet<>(
          Set.of(
              "doi", "pmid", "pubmed_id", "pmcid", "pmc_id", "url", "urls", "link", "id", "key"));

  private static final Pattern DOI = Pattern.compile("(?i)\\b10\\.[0-9]{4,9}/[^\\s\"<>]+");
  private static final Pattern PUBMED =
      Pattern.compile(
          "(?i)pubmed(?:\\.ncbi\\.nlm\\.nih\\.gov|/)/?([1-9][0-9]{0,8})|pmid:?\\s*([1-9][0-9]{0,8})");
  private static final Pattern PMC = Pattern.compile("(?i)\\bPMC[1-9][0-9]{0,8}\\b");
  private static final Pattern KEY =
      Pattern.compile("(?:^|/(?:id|page)/)((?:publication|source|study)/[^\\s?#\"<>]+)");
  private static final Pattern ASREVIEW = Pattern.compile("\\bASReview_(relevant|irrelevant)\\b");
  private static final Pattern SECTION =
      Pattern.compile(
          "(RAYYAN-INCLUSION|RAYYAN-LABELS|RAYYAN-EXCLUSION-REASONS|USER-NOTES):\\s*"
              + "(.*?)(?=\\s*\\|?\\s*(?:RAYYAN-[A-Z-]+|USER-NOTES):|$)",
          Pattern.DOTALL);
  private static final Pattern PAIR =
      Pattern.compile(
          "\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*=>\\s*(\\[[^\\]]*+\\]|\"(?:[^\"\\\\]|\\\\.)*+\")");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

  private final Set<String> dois = new LinkedHashSet<>();
  private final Set<String> pmids = new LinkedHashSet<>();
  private final Set<String> pmcids = new LinkedHashSet<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final StringBuilder notes = new StringBuilder();
  private final Set<String> tags = new LinkedHashSet<>();
  private String label = "";
  private String reviewer = "";
  private String time = "";
  private boolean filled;

  boolean isEmpty() {
    return !filled;
  }

  /** A field of RIS. */
  void tagged(String tag, String value) {
    filled |= !tag.equals("ER");
    switch (tag) {
      case "DO" -> doi(value);
      case "UR", "L1", "L2", "LK", "ID", "AN" -> address(value);
      case "C2" -> matches(PMC, value, pmcids);
      case "KW" -> tag(value);
      case "N1", "RN" -> notes.append(value).append('\n');
      default -> {}
    }
  }

  /** What follows in a line of its own. */
  void goesOn(String tag, String value) {
    if (tag.equals("N1")) {
      notes.append(value).append('\n');
    }
  }

  /** A row of a table, by column in lower case. */
  void cells(Map<String, String> cells) {
    filled = true;
    cells.forEach(
        (column, value) -> {
          switch (column) {
            case "doi" -> doi(value);
            case "pmid", "pubmed_id" -> number(value);
            case "pmcid", "pmc_id" -> matches(PMC, value, pmcids);
            case "url", "urls", "link", "id", "key" -> address(value);
            case "notes", "note", "n1" -> notes.append(value).append('\n');
            case "rayyan_inclusion", "rayyan_labels", "rayyan_exclusion_reasons" ->
                notes
                    .append(column.toUpperCase(Locale.ROOT).replace('_', '-'))
                    .append(": ")
                    .append(value)
                    .append(" | ");
            case "asreview_label" -> label = value;
            case "included", "label_included" -> label = label.isEmpty() ? value : label;
            case "asreview_user_name" -> reviewer = value;
            case "asreview_time" -> time = value;
            case "manual_tags" -> List.of(value.split(";")).forEach(this::tag);
            default -> {}
          }
        });
  }

  private void doi(String value) {
    Matcher doi = DOI.matcher(value);
    while (doi.find()) {
      dois.add(doi.group().toLowerCase(Locale.ROOT).replaceAll("[.,;)]+$", ""));
    }
  }

  private void address(String value) {
    doi(value);
    accession(value);
    matches(PMC, value, pmcids);
    Matcher key = KEY.matcher(value);
    while (key.find()) {
      keys.add(key.group(1));
    }
  }

  /** A bare number may be of any database; only what says that it is of PubMed is taken. */
  private void accession(String value) {
    Matcher pubmed = PUBMED.matcher(value);
    while (pubmed.find()) {
      pmids.add(pubmed.group(1) == null ? pubmed.group(2) : pubmed.group(1));
    }
  }

  private void number(String value) {
    accession(value);
    if (value.matches("[1-9][0-9]{0,8}(?:\\.0)?")) {
      pmids.add(value.replace(".0", "")); // spreadsheets make numbers of numbers
    }
  }

  private static void matches(Pattern pattern, String value, Set<String> into) {
    Matcher found = pattern.matcher(value);
    while (found.find()) {
      into.add(found.group().toUpperCase(Locale.ROOT));
    }
  }

  private void tag(String value) {
    if (!value.isBlank()) {
      tags.add(value.strip());
    }
  }

  /** What the record says. */
  ScreenedRecord record(Place place) {
    List<Decision> decisions = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Map<String, List<String>> own = new HashMap<>();
    String text = notes.toString().strip();
    Matcher section = SECTION.matcher(text);
    while (section.find()) {
      String value = section.group(2).strip();
      switch (section.group(1)) {
        case "RAYYAN-LABELS" -> List.of(value.split("[,\n]")).forEach(this::tag);
        case "RAYYAN-EXCLUSION-REASONS" -> reasons(value, own, reasons);
        case "RAYYAN-INCLUSION" -> rayyan(value, decisions);
        default -> {}
      }
    }
    List<Decision> all =
        new ArrayList<>(
            decisions.stream()
                .map(
                    one ->
                        one.verdict() == Verdict.EXCLUDED
                            ? new Decision(
                                one.reviewer(),
                                one.verdict(),
                                own.getOrDefault(one.reviewer(), List.of()),
                                one.time())
                            : one)
                .toList());
    asreview(text).ifPresent(all::add);
    return new ScreenedRecord(
        place,
        new Ids(List.copyOf(dois), List.copyOf(pmids), List.copyOf(pmcids), List.copyOf(keys)),
        all,
        reasons,
        List.copyOf(tags));
  }

  /** {@code {"Alice"=>"Included", "Bob"=>"Maybe"}}. */
  private static void rayyan(String value, List<Decision> decisions) {
    Matcher pair = PAIR.matcher(value);
    while (pair.find()) {
      Matcher said = QUOTED.matcher(pair.group(2));
      if (said.find()) {
        verdict(said.group(1))
            .ifPresent(
                verdict ->
                    decisions.add(
                        new Decision(name(pair.group(1)), verdict, List.of(), Optional.empty())));
      }
    }
  }

  private static Optional<Verdict> verdict(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "included" -> Optional.of(Verdict.INCLUDED);
      case "excluded" -> Optional.of(Verdict.EXCLUDED);
      case "maybe", "undecided" -> Optional.of(Verdict.UNDECIDED);
      default -> Optional.empty();
    };
  }

  /** By reviewer where the tool says so, else of the record. */
  private static void reasons(String value, Map<String, List<String>> own, List<String> ofRecord) {
    Matcher pair = PAIR.matcher(value);
    boolean named = false;
    while (pair.find()) {
      named = true;
      Matcher reason = QUOTED.matcher(pair.group(2));
      while (reason.find()) {
        own.computeIfAbsent(name(pair.group(1)), n -> new ArrayList<>())
            .add(unescaped(reason.group(1)));
      }
    }
    if (!named) {
      for (String reason : value.split("[,\n]")) {
        if (!reason.isBlank()) {
          ofRecord.add(reason.strip());
        }
      }
    }
  }

  /**
   * The person's name; of an address only what stands before the domain, as contacts are dropped.
   */
  private static String name(String quoted) {
    String name = unescaped(quoted).strip();
    return name.matches("\\S+@\\S+") ? name.substring(0, name.indexOf('@')) : name;
  }

  private static String unescaped(String quoted) {
    return quoted.replaceAll("\\\\(.)", "$1");
  }

  private Optional<Decision> asreview(String text) {
    Matcher word = ASREVIEW.matcher(text);
    String said = label;
    if (said.isEmpty() && word.find()) {
      said = word.group(1).equals("relevant") ? "1" : "0";
    }
    Optional<Verdict> verdict =
        switch (said.toLowerCase(Locale.ROOT)) {
          case "1", "1.0", "true", "yes" -> Optional.of(Verdict.INCLUDED);
          case "0", "0.0", "false", "no" -> Optional.of(Verdict.EXCLUDED);
          default -> verdict(said);
        };
    return verdict.map(v -> new Decision(name(reviewer), v, List.of(), moment()));
  }

  /** A moment with its zone; ASReview's has none and is in UTC, older ones count seconds. */
  private Optional<String> moment() {
    try {
      if (time.matches("[0-9]{9,11}(?:\\.[0-9]+)?")) {
        return Optional.of(
            Instant.ofEpochSecond(Long.parseLong(time.replaceAll("\\..*", ""))).toString());
      }
      return time.isEmpty()
          ? Optional.empty()
          : Optional.of(
              LocalDateTime.parse(time.replace(' ', 'T').replaceAll("Z$", ""))
                  .withNano(0)
                  .toInstant(ZoneOffset.UTC)
                  .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
