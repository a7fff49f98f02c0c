package org.hemograph.read.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemograph.model.Place;
import org.hemograph.model.ScreenedRecord;
import org.hemograph.model.ScreenedRecord.Decision;
import org.hemograph.model.ScreenedRecord.Verdict;

/** The fields of one record of an export, gathered, whatever the format. */
final class RecordFields {
  private static final Pattern ASREVIEW = Pattern.compile("\\bASReview_(relevant|irrelevant)\\b");

  private final Reviewers reviewers;
  private final Identifiers identifiers = new Identifiers();
  private final StringBuilder notes = new StringBuilder();
  private final List<RayyanSection> sections = new ArrayList<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private final List<String> troubles = new ArrayList<>();
  private final Verdicts verdicts = new Verdicts(troubles::add);
  private String label = "";
  private String labelColumn = "";
  private String reviewer = "";
  private String time = "";
  private boolean filled;

  /**
   * Begins a record.
   *
   * @param reviewers of the whole file
   */
  RecordFields(Reviewers reviewers) {
    this.reviewers = reviewers;
  }

  boolean isEmpty() {
    return !filled;
  }

  /** A field of RIS. */
  void tagged(String tag, String value) {
    filled |= !tag.equals("ER");
    switch (tag) {
      case "DO" -> identifiers.doi(value);
      case "UR", "L1", "L2", "LK", "ID", "AN" -> identifiers.address(value);
      case "C2" -> identifiers.pmc(value);
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
    cells.forEach(this::cell);
  }

  private void cell(String column, String value) {
    switch (column) {
      case "doi" -> identifiers.doi(value);
      case "pmid", "pubmed_id" -> identifiers.pmid(value);
      case "pmcid", "pmc_id" -> identifiers.pmc(value);
      case "url", "urls", "link", "id", "key" -> identifiers.address(value);
      case "notes", "note", "n1" -> notes.append(value).append('\n');
      case "rayyan_inclusion", "rayyan_labels", "rayyan_exclusion_reasons" ->
          sections.add(new RayyanSection(column.toUpperCase(Locale.ROOT).replace('_', '-'), value));
      case "asreview_label" -> label(column, value);
      case "included", "label_included" -> {
        if (label.isEmpty()) {
          label(column, value);
        }
      }
      case "asreview_user_name" -> reviewer = value;
      case "asreview_time" -> time = value;
      case "manual_tags" -> List.of(value.split(";")).forEach(this::tag);
      default -> {}
    }
  }

  private void label(String column, String value) {
    label = value;
    labelColumn = column;
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
    sections.addAll(RayyanSection.of(notes.toString()));
    for (RayyanSection section : sections) {
      switch (section.name()) {
        case "RAYYAN-LABELS" -> List.of(section.text().split("[,\n]")).forEach(this::tag);
        case "RAYYAN-EXCLUSION-REASONS" -> reasons(section.text(), own, reasons);
        case "RAYYAN-INCLUSION" -> rayyan(section.text(), decisions);
        default -> {}
      }
    }
    List<Decision> all = new ArrayList<>(decisions.stream().map(one -> with(own, one)).toList());
    all.addAll(asreview());
    return new ScreenedRecord(place, identifiers.ids(), all, reasons, List.copyOf(tags), troubles);
  }

  private static Decision with(Map<String, List<String>> own, Decision one) {
    return one.verdict() == Verdict.EXCLUDED
        ? new Decision(
            one.reviewer(), one.verdict(), own.getOrDefault(one.reviewer(), List.of()), one.time())
        : one;
  }

  /** {@code {"Alice"=>"Included", "Bob"=>"Maybe"}}. */
  private void rayyan(String value, List<Decision> decisions) {
    List<RubyHash.Entry> entries = RubyHash.entries(value);
    if (entries.isEmpty() && !value.isBlank() && !value.equals("{}")) {
      verdicts.unclear("RAYYAN-INCLUSION", value, "{\"reviewer\"=>\"Included\"}");
    }
    for (RubyHash.Entry entry : entries) {
      String name = reviewers.name(entry.key());
      entry.values().stream()
          .findFirst()
          .flatMap(said -> verdicts.rayyan(name, said))
          .ifPresent(
              verdict -> decisions.add(new Decision(name, verdict, List.of(), Optional.empty())));
    }
  }

  /** By reviewer where the tool says so, else of the record. */
  private void reasons(String value, Map<String, List<String>> own, List<String> ofRecord) {
    List<RubyHash.Entry> entries = RubyHash.entries(value);
    for (RubyHash.Entry entry : entries) {
      own.computeIfAbsent(reviewers.name(entry.key()), n -> new ArrayList<>())
          .addAll(entry.values());
    }
    if (entries.isEmpty()) {
      for (String reason : value.split("[,\n]")) {
        if (!reason.isBlank()) {
          ofRecord.add(reason.strip());
        }
      }
    }
  }

  /** Of the column, else of the words in the note; those that contradict are told later. */
  private List<Decision> asreview() {
    List<Verdict> said =
        label.isEmpty()
            ? ASREVIEW
                .matcher(notes)
                .results()
                .map(word -> word.group(1).equals("relevant"))
                .map(relevant -> relevant ? Verdict.INCLUDED : Verdict.EXCLUDED)
                .distinct()
                .toList()
            : verdicts.asreview(labelColumn, label).stream().toList();
    return said.stream()
        .map(
            verdict ->
                new Decision(reviewers.name(reviewer), verdict, List.of(), Moments.utc(time)))
        .toList();
  }
}
