package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.serve.compare.ComparedRow.Definition;
import org.hemograph.serve.compare.ComparedRow.Section;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.ComparePage;
import org.hemograph.serve.pages.ComparePage.Cells;
import org.hemograph.serve.pages.ComparePage.Defined;
import org.hemograph.serve.pages.ComparePage.Entry;
import org.hemograph.serve.pages.ComparePage.Fact;
import org.hemograph.serve.pages.ComparePage.OfArm;
import org.hemograph.serve.pages.ComparePage.OfStudy;
import org.hemograph.serve.pages.ComparePage.Row;
import org.hemograph.serve.pages.ComparePage.Study;
import org.hemograph.serve.pages.ComparePage.Table;
import org.hemograph.serve.pages.Link;

/** A comparison as the table of its page. */
final class CompareTable {
  private final Comparison comparison;
  private final Selection selection;
  private final LocalLinks links;

  CompareTable(Comparison comparison, Selection selection, LocalLinks links) {
    this.comparison = comparison;
    this.selection = selection;
    this.links = links;
  }

  /** The table; absent where there is nothing to show. */
  Optional<Table> draw() {
    if (comparison.studies().isEmpty()) {
      return Optional.empty();
    }
    List<ComparePage.Section> sections = new ArrayList<>();
    for (Section section : Section.values()) {
      List<ComparedRow> rows = comparison.in(section);
      if (!rows.isEmpty()) {
        String title =
            section == Section.SINGLE && comparison.studies().size() == 1
                ? "Endpoints"
                : section.title();
        List<Row> drawn = new ArrayList<>();
        for (ComparedRow row : rows) {
          drawn.add(row(row, anchor(section) + "-" + drawn.size()));
        }
        sections.add(new ComparePage.Section(title, anchor(section), drawn));
      }
    }
    return Optional.of(new Table("Results side by side", studies(), population(), sections));
  }

  private static String anchor(Section section) {
    return section.name().toLowerCase(java.util.Locale.ROOT);
  }

  private List<Study> studies() {
    List<Study> studies = new ArrayList<>();
    for (ComparedStudy study : comparison.studies()) {
      String id = "s" + studies.size();
      List<ComparePage.Arm> arms = new ArrayList<>();
      for (ComparedStudy.Arm arm : study.arms()) {
        arms.add(
            new ComparePage.Arm(
                id + "a" + arms.size(),
                new Link(arm.label(), arm.group().equals(study.study()) ? "" : href(arm.group())),
                arm.size().isEmpty() ? "" : "n = " + arm.size(),
                arm.regimen()));
      }
      studies.add(new Study(id, new Link(study.label(), href(study.study())), arms));
    }
    return studies;
  }

  /** A row where at least one study says something. */
  private List<Fact> population() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < comparison.studies().get(0).population().size(); i++) {
      int place = i;
      List<Cells> cells =
          comparison.studies().stream()
              .map(
                  study ->
                      new Cells(
                          Math.max(1, study.arms().size()), study.population().get(place).said()))
              .toList();
      if (cells.stream().anyMatch(cell -> !cell.said().isEmpty())) {
        facts.add(new Fact(comparison.studies().get(0).population().get(place).name(), cells));
      }
    }
    return facts;
  }

  private Row row(ComparedRow row, String id) {
    boolean spread =
        row.crossTrial()
            && row.definitions().stream().anyMatch(one -> !one.text().isBlank())
            && (row.definitionsDiffer() || row.loose() || !row.undefined().isEmpty());
    boolean numbers = row.findings().stream().filter(f -> f.value().estimated()).count() > 1;
    boolean alone = comparison.shown().size() == 1;
    return new Row(
        id,
        new Link(row.label(), row.concept().map(this::href).orElse("")),
        row.loose() ? "each study has an endpoint of its own" : "",
        flag(row),
        spread,
        spread
            ? List.of()
            : row.definitions().stream()
                .map(Definition::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList(),
        new Link(
            "Plot",
            numbers && !alone
                ? CompareAddress.of(selection.only(List.of(row.key()))).page() + "#forest"
                : ""),
        row.crossTrial(),
        ofStudies(row));
  }

  /** What a reader must know before looking from one study to the other. */
  private String flag(ComparedRow row) {
    if (row.definitionsDiffer()) {
      return "definitions differ";
    }
    boolean outcomes =
        row.findings().stream().anyMatch(finding -> finding.type() == Finding.Type.OUTCOME);
    return row.crossTrial() && outcomes && !row.undefined().isEmpty()
        ? "not every study states its definition"
        : "";
  }

  private List<OfStudy> ofStudies(ComparedRow row) {
    List<OfStudy> cells = new ArrayList<>();
    for (ComparedStudy study : comparison.studies()) {
      String id = "s" + cells.size();
      List<OfArm> arms = new ArrayList<>();
      for (ComparedStudy.Arm arm : study.arms()) {
        arms.add(
            new OfArm(id + "a" + arms.size(), entries(row.under(study.study(), arm.group()), row)));
      }
      List<Defined> defined =
          row.definitions().stream()
              .filter(one -> one.study().equals(study.study()))
              .map(one -> new Defined(one.wording(), one.text()))
              .toList();
      cells.add(
          new OfStudy(
              id,
              Math.max(1, study.arms().size()),
              row.studies().contains(study.study()),
              defined,
              arms));
    }
    return cells;
  }

  /** What the result above says of time and source already is not said again. */
  private List<Entry> entries(List<Finding> findings, ComparedRow row) {
    List<Entry> entries = new ArrayList<>();
    Optional<Finding> above = Optional.empty();
    for (Finding finding : findings) {
      boolean sameTime =
          above.filter(f -> f.time().said().equals(finding.time().said())).isPresent();
      boolean sameSource =
          above.filter(f -> f.told().source().equals(finding.told().source())).isPresent();
      entries.add(entry(finding, row, sameTime, sameSource));
      above = Optional.of(finding);
    }
    return entries;
  }

  private Entry entry(Finding finding, ComparedRow row, boolean sameTime, boolean sameSource) {
    Finding.Value value = finding.value();
    String mark = finding.told().verification();
    List<String> details = details(finding, row);
    if (sameTime) {
      details.remove(finding.time().said());
    }
    return new Entry(
        lead(finding),
        new Link(value.printed(), href(finding.result())),
        value.estimated(),
        details,
        sameSource
            ? Link.text("")
            : new Link(
                finding.told().sourceKind(), finding.told().source().map(this::href).orElse("")),
        finding.told().citation(),
        mark.equals("seed") || mark.equals("recalled") ? mark : "");
  }

  /** The statistic, unless the value says it already. */
  static String lead(Finding finding) {
    Finding.Value value = finding.value();
    boolean plain =
        value.printed().contains("%")
            && (value.statistic().equals("proportion") || value.statistic().equals("percentage"));
    boolean words = value.statistic().equals("qualitative");
    return plain || words || value.statistic().equals("count") ? "" : value.statistic();
  }

  /** What stands below a value, in few words; nothing twice. */
  static List<String> details(Finding finding, ComparedRow row) {
    Finding.Value value = finding.value();
    Finding.Versus versus = finding.versus();
    List<String> details = new ArrayList<>();
    if (!finding.subgroup().isEmpty()) {
      details.add(finding.subgroup());
    }
    if (row.loose()
        && !finding.measured().wording().isEmpty()
        && !finding.measured().wording().equals(row.label())) {
      details.add(finding.measured().wording());
    }
    if (!value.limits().isEmpty()) {
      details.add(value.limits());
    } else if (value.number().isPresent() && value.low().isPresent() && value.high().isPresent()) {
      details.add(text(value.low()) + " to " + text(value.high()));
    }
    if (value.denominator().isPresent()) {
      details.add(
          value.numerator().isPresent()
              ? text(value.numerator()) + " of " + text(value.denominator())
              : "of " + text(value.denominator()));
    }
    if (!versus.name().isEmpty()) {
      details.add((versus.reference().isPresent() ? "against " : "between ") + versus.name());
    }
    // A code says in other words what the source says in its own, where it has any.
    boolean worded = !value.estimated() && !value.printed().equals(versus.direction());
    if (!worded && !versus.direction().equals(value.printed())) {
      details.add(versus.direction());
    }
    if (!value.printed().contains("significant")) {
      details.add(versus.significance());
    }
    details.removeIf(String::isEmpty);
    if (!versus.p().isEmpty()) {
      details.add(versus.p().startsWith("p") ? versus.p() : "p " + signed(versus.p()));
    }
    Stream.of(finding.time().said(), value.population())
        .filter(word -> !word.isEmpty() && !word.equals("baseline"))
        .forEach(details::add);
    return details;
  }

  private static String signed(String p) {
    return p.startsWith("<") || p.startsWith(">") || p.startsWith("=") ? p : "= " + p;
  }

  private static String text(Optional<Node> literal) {
    return literal.map(Node::getLiteralLexicalForm).orElse("");
  }

  private String href(Node thing) {
    return thing.isURI() ? links.href(thing.getURI()) : "";
  }
}
