package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.query.ParameterType;
import org.hemograph.rdf.HG;

/** A comparison described as a curated query is, so that the same writers can tell what it is. */
final class CompareQuery {
  private static final String NAME = "compare";

  /** The columns of the downloads. */
  static final List<Column> COLUMNS =
      List.of(
          column("section", "Where the row stands in the table.", ColumnType.TEXT),
          column(
              "endpoint",
              "The concept that was matched; its characteristic at baseline.",
              ColumnType.THING),
          column(
              "endpointLabel",
              "Its name; of an adverse event without a concept, its term.",
              ColumnType.TEXT),
          column("study", "The study.", ColumnType.THING),
          column("studyLabel", "Its acronym or short title.", ColumnType.TEXT),
          column(
              "arm",
              "The arm or group; the study itself when the value covers all of it.",
              ColumnType.THING),
          column("armLabel", "Its name.", ColumnType.TEXT),
          column(
              "subgroup",
              "The part of the arm that the value is about, where it is not all of it.",
              ColumnType.TEXT),
          column(
              "resultKind",
              "outcome, comparison, baseline, flow or adverse event.",
              ColumnType.TEXT),
          column("measure", "The endpoint as this study words it.", ColumnType.TEXT),
          column("definition", "How this study defines it.", ColumnType.TEXT),
          column(
              "definitionDiffers",
              "Whether the studies of this row define the endpoint in different words.",
              ColumnType.BOOLEAN),
          column(
              "crossTrial",
              "Whether the row has results of more than one study, which no trial compared.",
              ColumnType.BOOLEAN),
          column("time", "Time of the measurement, as printed.", ColumnType.TEXT),
          column(
              "statistic",
              "What the value is: median, percentage, hazard ratio …",
              ColumnType.TEXT),
          column("value", "The value as a number; empty when there is none.", ColumnType.DECIMAL),
          column(
              "valueText",
              "The value as printed, or what the source says instead.",
              ColumnType.TEXT),
          column(
              "status",
              "estimated, not estimable, not reached, not reported, or in words only.",
              ColumnType.TEXT),
          column("unit", "Unit of the value, as printed.", ColumnType.TEXT),
          column(
              "low",
              "Lower limit of the interval, or of a value given as a range.",
              ColumnType.DECIMAL),
          column("high", "Upper limit.", ColumnType.DECIMAL),
          column("interval", "What the limits are.", ColumnType.TEXT),
          column("numerator", "How many of the group.", ColumnType.INTEGER),
          column("denominator", "Of how many.", ColumnType.INTEGER),
          column("n", "Size of the arm or group.", ColumnType.INTEGER),
          column("reference", "The group compared with.", ColumnType.THING),
          column("referenceLabel", "Its name.", ColumnType.TEXT),
          column("direction", "Which group does better, as the source says.", ColumnType.TEXT),
          column(
              "significance",
              "Whether the source calls the difference significant.",
              ColumnType.TEXT),
          column("p", "The p value as printed, with its sides.", ColumnType.TEXT),
          column("population", "Who was analysed, where the source says.", ColumnType.TEXT),
          column("note", "The curator's note.", ColumnType.TEXT),
          column("kind", "Kind of assertion: curated, registry, extracted.", ColumnType.TEXT),
          column(
              "verification",
              "verified, seed (founding article only) or recalled (not confirmed); empty for a registry record.",
              ColumnType.TEXT),
          column("sourceKind", "Kind of the source.", ColumnType.TEXT),
          column("source", "The main source.", ColumnType.THING),
          column("sourceLabel", "Its citation.", ColumnType.TEXT),
          column("otherSources", "Sources that say the same.", ColumnType.TEXT),
          column("passage", "The passage of a text that states it.", ColumnType.THING),
          column("sourcePath", "The place in a record or table that states it.", ColumnType.TEXT),
          column("result", "The assertion; its page has the evidence.", ColumnType.THING));

  /** What may be asked. Nothing runs it: the rows come from {@link Comparison}. */
  static final CuratedQuery QUESTION =
      CuratedQuery.withoutSparql(
          NAME,
          "Results of chosen studies, drugs and classes side by side.",
          parameters(),
          COLUMNS);

  private CompareQuery() {}

  private static Column column(String name, String meaning, ColumnType type) {
    return new Column(name, meaning, "", type);
  }

  private static List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (ChoiceKind kind : ChoiceKind.values()) {
      parameters.add(
          Parameter.optional(kind.parameter(), kind.type(), Parameter.Repeats.ANY, kind.example()));
    }
    parameters.add(
        Parameter.optional(
            CompareAddress.ENDPOINT,
            new ParameterType.Thing(List.of(HG.EndpointConcept)),
            Parameter.Repeats.ANY,
            "durable platelet response"));
    return parameters;
  }
}
