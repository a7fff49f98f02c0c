package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.charts.ForestPlot;
import org.hemograph.serve.charts.ForestRow;
import org.hemograph.serve.charts.ResponseBars;
import org.hemograph.serve.pages.CrossTrial;
import org.hemograph.serve.pages.Figure;
import org.hemograph.serve.pages.Picture;

/**
 * A picture of the reported results of a study, an endpoint or a drug that can share one axis. Each
 * draws what sources print; nothing is computed.
 */
public enum ResultFigure {
  /** Percentages by arm, estimated probabilities among them; no changes in percent. */
  RESPONSE(
      "response",
      "Outcomes by arm",
      "as reported (%)",
      percentages(HG.OutcomeResult)
          .and(one -> Set.of("percentage", "proportion", "probability").contains(one.statistic()))),
  /** Hazard, odds and risk ratios. */
  RATIOS(
      "ratios",
      "Ratios between arms",
      "ratio, logarithmic scale; 1 is no difference",
      one ->
          one.isA(HG.Comparison)
              && Set.of("hazard-ratio", "odds-ratio", "risk-ratio", "ratio")
                  .contains(one.statistic())),
  /** Differences of percentages between arms. */
  DIFFERENCES(
      "differences",
      "Differences between arms",
      "difference (percentage points); 0 is no difference",
      one ->
          one.isA(HG.Comparison)
              && one.statistic().equals("risk-difference")
              && Set.of("%", "percentage points").contains(one.text("unit"))),
  /** Medians in months. */
  MONTHS("months", "Medians by arm, in months", "median (months)", medians("months")),
  /** Medians in weeks, which are no fractions of months. */
  WEEKS("weeks", "Medians by arm, in weeks", "median (weeks)", medians("weeks")),
  /** Medians in days. */
  DAYS("days", "Medians by arm, in days", "median (days)", medians("days")),
  /** Adverse events by arm. */
  ADVERSE_EVENTS(
      "adverse-events",
      "Adverse events by arm",
      "participants with the event (%)",
      percentages(HG.AdverseEventResult));

  private static final String NOT_ALL =
      "There are more results than are drawn and tabled here; /compare and the queries have all.";

  /** In an address, all of them. */
  public static final String ALL = "results";

  /** The classes whose things they can be pictures of. */
  public static final Set<String> TYPES =
      Set.of(
          HG.ClinicalTrial,
          HG.ObservationalStudy,
          HG.ExpandedAccess,
          HG.Endpoint,
          HG.EndpointConcept,
          HG.Drug);

  private final String path;
  private final String title;
  private final String measure;
  private final Predicate<Reported> takes;

  ResultFigure(String path, String title, String measure, Predicate<Reported> takes) {
    this.path = path;
    this.title = title;
    this.measure = measure;
    this.takes = takes;
  }

  private static Predicate<Reported> percentages(String type) {
    return one -> one.isA(type) && one.text("unit").equals("%");
  }

  private static Predicate<Reported> medians(String unit) {
    return one ->
        one.isA(HG.OutcomeResult)
            && one.statistic().equals("median")
            && one.text("unit").equals(unit);
  }

  /** Makes this picture alone. */
  FigureMaker maker() {
    return new Maker(this);
  }

  private record Maker(ResultFigure figure) implements FigureMaker {
    @Override
    public String name() {
      return figure.path;
    }

    @Override
    public Set<String> types() {
      return TYPES;
    }

    @Override
    public Optional<Figure> of(Subject subject) {
      return figure.of(subject, ReportedResults.of(subject));
    }
  }

  private Optional<Picture> draw(String of, List<ForestRow> rows) {
    return switch (this) {
      case RESPONSE, ADVERSE_EVENTS -> new ResponseBars(of, measure).draw(rows);
      case RATIOS -> new ForestPlot(of, measure, OptionalDouble.of(1), true).draw(rows);
      case DIFFERENCES -> new ForestPlot(of, measure, OptionalDouble.of(0), false).draw(rows);
      case MONTHS, WEEKS, DAYS ->
          new ForestPlot(of, measure, OptionalDouble.empty(), false).draw(rows);
    };
  }

  /** All pictures that a thing has, from one query. */
  public static List<Figure> all(Subject subject) {
    ReportedResults results = ReportedResults.of(subject);
    List<Figure> figures = new ArrayList<>();
    for (ResultFigure one : values()) {
      one.of(subject, results).ifPresent(figures::add);
    }
    return figures;
  }

  private Optional<Figure> of(Subject subject, ReportedResults all) {
    List<Reported> results = all.results().stream().filter(takes).toList();
    boolean studies = results.stream().map(one -> one.text("study")).distinct().count() > 1;
    boolean aboutEndpoint =
        this != RATIOS
            && subject.thing().objects(External.rdfType).stream()
                .anyMatch(type -> type.hasURI(HG.Endpoint));
    List<ForestRow> rows =
        results.stream()
            .map(
                one -> {
                  String heading =
                      studies
                          ? one.text("studyName") + ": " + heading(one)
                          : aboutEndpoint ? "" : heading(one);
                  return row(subject, one, heading);
                })
            .toList();
    String whole = subject.head().label() + ": " + title.toLowerCase(Locale.ROOT);
    return draw(whole, rows)
        .map(picture -> all.whole() ? picture : remarking(picture, NOT_ALL))
        .map(picture -> studies ? remarking(picture, CrossTrial.WARNING) : picture)
        .map(
            picture ->
                new Figure(
                    path,
                    title,
                    picture,
                    ResultTable.of(subject, whole, results),
                    "/figure/" + path + "/" + subject.key()));
  }

  private static Picture remarking(Picture picture, String remark) {
    return new Picture(picture.svg(), (remark + " " + picture.remark()).strip());
  }

  private String heading(Reported one) {
    String measured = one.measure();
    String time = one.text("timePoint");
    String said = time.isEmpty() || measured.contains(time) ? measured : measured + ", " + time;
    return this == RATIOS ? said + ", " + one.text("statisticName") : said;
  }

  private static ForestRow row(Subject subject, Reported one, String heading) {
    return new ForestRow(
        heading,
        one.group(),
        subject.values().links().href(one.iri()),
        one.number("value"),
        one.number("low"),
        one.number("high"),
        one.said(),
        one.size(),
        one.mark());
  }
}
