package org.hemograph.serve.compare;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemograph.model.Offence;
import org.hemograph.query.Queryable;
import org.hemograph.query.Shortened;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.compare.CompareDoor.Read;
import org.hemograph.serve.compare.StudyChoice.Candidate;
import org.hemograph.serve.pages.ComparePage;
import org.hemograph.serve.pages.ComparePage.Chip;
import org.hemograph.serve.pages.ComparePage.Choice;
import org.hemograph.serve.pages.ComparePage.Kept;
import org.hemograph.serve.pages.ComparePage.Picker;
import org.hemograph.serve.pages.ComparePage.Plot;
import org.hemograph.serve.pages.CrossTrial;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.write.Format;

/** The page of a comparison: what is chosen, what to know of it, the table. */
final class ComparePages {
  private static final int NAMED = 8;

  /** A format as people know it. */
  private record Download(Format format, String name) {}

  private static final List<Download> DOWNLOADS =
      List.of(
          new Download(Format.CSV, "CSV"),
          new Download(Format.XLSX, "Excel"),
          new Download(Format.MD, "Markdown"),
          new Download(Format.JSON, "JSON"));

  /** As many as a query takes of one parameter. */
  private static final int MOST_STUDIES = 100;

  private final Questions questions;
  private final Beginnings beginnings;

  ComparePages(Questions questions, Beginnings beginnings) {
    this.questions = questions;
    this.beginnings = beginnings;
  }

  /** A page, and what it shows. */
  record Made(Read read, ComparePage page) {}

  Made make(Queryable.Session session, Read read, Map<String, List<String>> given) {
    Selection selection = read.selection();
    Comparison comparison = read.comparison();
    CompareAddress address = CompareAddress.of(selection);
    boolean begin = selection.isEmpty();
    String title = begin ? "Compare studies, drugs and classes" : title(selection);
    return new Made(
        read,
        new ComparePage(
            frame(session, title, selection, address),
            title,
            comparison.crossTrial() ? CrossTrial.WARNING : "",
            chips(selection),
            pickers(selection),
            kept(selection),
            remarks(read),
            left(read),
            new CompareTable(comparison, selection, questions.links()).draw(),
            figures(comparison),
            choices(comparison),
            selection.endpoints().isEmpty()
                ? Link.text("")
                : new Link(
                    "Show all endpoints", CompareAddress.of(selection.only(List.of())).page()),
            begin || comparison.shown().isEmpty() ? List.of() : downloads(address, comparison),
            begin ? beginnings.ready(session) : List.of(),
            begin ? beginnings.classes(session) : List.of()));
  }

  private static String title(Selection selection) {
    boolean one = selection.chosen().size() == 1;
    if (one && !selection.of(ChoiceKind.STUDY).isEmpty()) {
      return "The arms of " + Beginnings.title(selection) + ", side by side";
    }
    return (one ? "Studies of " : "") + Beginnings.title(selection) + ", side by side";
  }

  private Frame frame(
      Queryable.Session session, String title, Selection selection, CompareAddress address) {
    Frame frame = Frame.of(title, "compare", session.version().orElse("")).styled("compare.css");
    if (selection.isEmpty()) {
      return frame.with(
          new Frame.Meta(
              "Results of studies in immune thrombocytopenia side by side, each number with its"
                  + " source.",
              CompareAddress.PATH,
              ""));
    }
    return frame
        .with(
            new Frame.Meta(
                "What is reported on "
                    + Beginnings.title(selection)
                    + ": endpoints as rows, arms as columns, each number with its source.",
                address.page(),
                ""))
        .with(
            DOWNLOADS.stream()
                .map(
                    one ->
                        new Frame.Alternate(
                            one.name(), one.format().mediaType(), address.in(one.format())))
                .toList());
  }

  private List<Chip> chips(Selection selection) {
    return selection.chosen().stream()
        .map(
            one ->
                new Chip(
                    one.kind().parameter(),
                    new Link(one.label(), questions.links().href(one.iri())),
                    CompareAddress.of(selection.without(one)).page()))
        .toList();
  }

  private List<Picker> pickers(Selection selection) {
    CompareAddress right = CompareAddress.of(selection);
    List<Picker> pickers = new ArrayList<>();
    for (ChoiceKind kind : List.of(ChoiceKind.STUDY, ChoiceKind.DRUG, ChoiceKind.CLASS)) {
      Optional<Selection.Wrong> wrong =
          selection.wrong().stream().filter(one -> one.kind() == kind).findFirst();
      Optional<Offence> offence = wrong.flatMap(one -> one.why().offence());
      pickers.add(
          new Picker(
              kind.parameter(),
              "Add a " + kind.parameter(),
              wrong.map(Selection.Wrong::given).map(Shortened::forDisplay).orElse(""),
              "e.g. " + kind.example(),
              wrong
                  .map(one -> refused(one, offence.map(Offence::nearest).orElse(List.of())))
                  .orElse(""),
              offence.map(Offence::nearest).orElse(List.of()).stream()
                  .map(near -> new Link(near, right.and(kind.parameter(), bare(near)).page()))
                  .toList(),
              questions.choices().of(kind.type())));
    }
    return pickers;
  }

  /** {@code drug/x (name)}, as ambiguous names are told, is asked for by its path. */
  private static String bare(String near) {
    return near.matches("[a-z-]+/\\S+ \\(.*\\)") ? near.substring(0, near.indexOf(' ')) : near;
  }

  private static String refused(Selection.Wrong wrong, List<String> near) {
    String given = "“" + Shortened.forDisplay(wrong.given()) + "”";
    return switch (wrong.why().fault()) {
      case UNKNOWN_THING -> given + " names no " + wrong.kind().parameter() + " here.";
      default ->
          near.isEmpty()
              ? given + " is not the name of a " + wrong.kind().parameter() + "."
              : given + " names several things.";
    };
  }

  private static List<Kept> kept(Selection selection) {
    return CompareAddress.of(selection).parameters().stream()
        .filter(one -> !one.name().equals(CompareAddress.ENDPOINT))
        .map(one -> new Kept(one.name(), one.value()))
        .toList();
  }

  private static List<String> remarks(Read read) {
    List<String> remarks = new ArrayList<>();
    Comparison comparison = read.comparison();
    StudyChoice.Found found = read.found();
    if (!found.left().isEmpty()) {
      remarks.add(
          (found.shown().size() + found.left().size())
              + " studies with results fit this choice, and at most "
              + StudyChoice.MOST_STUDIES
              + " fit a table: those chosen by name, then those of the latest phase. Choose studies by name to see others.");
    }
    List<Chosen> broad =
        read.selection().chosen().stream().filter(one -> one.kind() != ChoiceKind.STUDY).toList();
    for (int i = 0; i < broad.size(); i++) {
      for (Chosen other : broad.subList(i + 1, broad.size())) {
        if (remarks.size() < NAMED && !found.together(broad.get(i), other)) {
          remarks.add(
              "No study here reports both " + broad.get(i).label() + " and " + other.label() + ".");
        }
      }
    }
    for (Chosen one : read.selection().chosen()) {
      boolean none =
          found.shown().stream().noneMatch(s -> s.reported() && s.chosen().contains(one.iri()))
              && found.left().stream().noneMatch(s -> s.chosen().contains(one.iri()));
      if (none) {
        remarks.add("No results of " + one.label() + " are here.");
      }
    }
    List<String> silent = found.silent().stream().map(Candidate::label).toList();
    if (!silent.isEmpty()) {
      String more = silent.size() > NAMED ? " and " + (silent.size() - NAMED) + " more" : "";
      remarks.add(
          "Without results here: "
              + silent.stream().limit(NAMED).collect(Collectors.joining(", "))
              + more
              + ".");
    }
    comparison.unknown().forEach(unknown -> remarks.add(notReported(unknown)));
    boolean shared =
        comparison.all().stream()
            .anyMatch(
                row ->
                    row.crossTrial()
                        && row.section() != ComparedRow.Section.BASELINE
                        && row.section() != ComparedRow.Section.FLOW);
    if (comparison.studies().size() > 1 && !shared) {
      remarks.add("No endpoint is reported by more than one of these studies.");
    }
    return remarks;
  }

  /** That no study here reports an endpoint, and which come close. */
  static String notReported(Comparison.Unknown unknown) {
    String near =
        unknown.near().isEmpty() ? "" : " Close to it: " + String.join(", ", unknown.near()) + ".";
    return "No study here reports “" + Shortened.forDisplay(unknown.given()) + "”." + near;
  }

  private List<Link> left(Read read) {
    List<Link> left = new ArrayList<>();
    for (Candidate candidate : read.found().left()) {
      String iri = candidate.study().getURI();
      String start = questions.links().namespaces().id(ChoiceKind.STUDY.path());
      String key = iri.startsWith(start) ? iri.substring(start.length()) : iri;
      Selection with =
          read.selection().with(new Chosen(ChoiceKind.STUDY, iri, key, candidate.label()));
      left.add(new Link(candidate.label(), CompareAddress.of(with).page()));
    }
    return left;
  }

  private List<Plot> figures(Comparison comparison) {
    boolean one = comparison.shown().size() == 1 && comparison.all().size() > 1;
    return one
        ? new ForestPlots(comparison, questions.links()).of(comparison.shown().get(0))
        : List.of();
  }

  /** Every row once, for whoever wants some of them. */
  private static List<Choice> choices(Comparison comparison) {
    boolean some = comparison.shown().size() < comparison.all().size();
    return comparison.all().stream()
        .map(
            row ->
                new Choice(
                    row.key(),
                    row.label(),
                    some && comparison.shown().contains(row),
                    row.crossTrial()))
        .toList();
  }

  /** The same in other formats, and the tables for reviews of the studies that it shows. */
  private List<Link> downloads(CompareAddress address, Comparison comparison) {
    List<Link> links = new ArrayList<>();
    DOWNLOADS.forEach(one -> links.add(new Link(one.name(), address.in(one.format()))));
    String studies = questions.links().namespaces().id("study/");
    String asked =
        comparison.studies().stream()
            .map(study -> study.study().getURI())
            .filter(iri -> iri.startsWith(studies))
            .limit(MOST_STUDIES)
            .map(iri -> "study=" + encode(iri.substring(studies.length())))
            .collect(Collectors.joining("&", "?", ""));
    Set<String> known = Set.copyOf(questions.catalogue().names());
    if (known.contains("evidence-table")) {
      links.add(new Link("Evidence table", "/queries/evidence-table" + asked));
    }
    if (known.contains("meta-analysis")) {
      links.add(new Link("Meta-analysis table", "/queries/meta-analysis" + asked));
    }
    return links;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
