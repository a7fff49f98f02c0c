package org.hemograph.read.tables;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Comparison;
import org.hemograph.model.Entry;
import org.hemograph.model.Evidence;
import org.hemograph.model.Group;
import org.hemograph.model.Measurement;
import org.hemograph.model.PValue;
import org.hemograph.model.ThingRef;

/** What a row of results says of groups against each other. */
final class Comparisons {
  private Comparisons() {}

  static Evidence of(Row row, String kind, Group group, Measurement measurement) {
    boolean own = kind.equals("comparison");
    var reference = row.reference("comparator_arm_id", "arms");
    var armGiven = !row.text("arm_id").isEmpty();
    var compared = new LinkedHashSet<ThingRef>();
    if (armGiven) {
      compared.add(group.ref());
    }
    reference.ifPresent(compared::add);
    compared.addAll(row.references("compared_arm_ids", "arms"));
    if (compared.size() < 2) {
      row.refuse(
          "comparator_arm_id",
          "A comparison needs two groups",
          row.text("arm_id") + " " + row.text("comparator_arm_id"),
          "fill arm_id and comparator_arm_id, or name all groups in compared_arm_ids.");
    }
    var pValue =
        new PValue(
            row.decimal("p_number"),
            row.code("p_modifier_code", Codes.MODIFIER),
            row.text("p_value"),
            row.integer("p_sides"));
    var direction = row.code("direction_code", Codes.DIRECTION);
    var value = own ? measurement : withoutEstimate(row, measurement, pValue, direction);
    var outcome = row.requiredReference("outcome_id", "outcomes");
    var about = own ? row.from("outcome_id", "result_kind") : kind;
    boolean ofStudyPart = about.equals("baseline") || about.equals("flow");
    boolean ofEvent = about.equals("adverse-event");
    return new Comparison(
        entry(row, group, value, pValue),
        row.requiredReference("study_id", "studies"),
        ofEvent || ofStudyPart ? Optional.empty() : Optional.of(EndpointRows.of(row)),
        ofEvent ? Optional.of(outcome) : Optional.empty(),
        ofStudyPart ? Optional.of(Findings.characteristic(row)) : Optional.empty(),
        armGiven ? Optional.of(group.ref()) : Optional.empty(),
        reference,
        List.copyOf(compared),
        direction,
        row.text("direction_vs_comparator"),
        row.code("significance_code", Codes.SIGNIFICANCE),
        pValue,
        value,
        own ? Optional.empty() : Optional.of(ResultIdentity.of(row, kind, group)));
  }

  /** The number belongs to the group's own result; the comparison has the direction and the p. */
  private static Measurement withoutEstimate(
      Row row, Measurement of, PValue pValue, Optional<Code> direction) {
    boolean said =
        pValue.stated()
            || !row.text("direction_vs_comparator").isEmpty()
            || direction.filter(d -> !d.name().equals("not-stated")).isPresent();
    var qualitative = of.statistic().filter(s -> s.name().equals("qualitative"));
    return new Measurement(
        qualitative.or(() -> Optional.of(Codes.STATISTIC.code("not-stated"))),
        "",
        Codes.VALUE_STATUS.code(said ? "qualitative" : "not-reported"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        qualitative.isPresent() ? of.valueText() : "",
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        of.timing(),
        of.analysisPopulation(),
        Optional.empty(),
        of.namedInArticle());
  }

  private static Entry entry(Row row, Group group, Measurement value, PValue pValue) {
    var sides =
        row.text("comparator_arm_id").isEmpty()
            ? ResultGroups.wholeLabel(row) + ", groups compared"
            : group.subgroup().map(part -> part.label()).orElse(ResultGroups.wholeLabel(row))
                + " against "
                + row.labelFrom("comparator_arm_id");
    var estimate =
        value.value().isPresent()
            ? (row.text("statistic") + " " + value.valueText()).strip()
            : row.text("direction_vs_comparator");
    var p = pValue.text().isEmpty() ? "" : "p " + pValue.text();
    var said = estimate.isEmpty() || p.isEmpty() ? estimate + p : estimate + ", " + p;
    var label =
        Wording.sentence(row.labelFrom("outcome_id"))
            + ", "
            + sides
            + (row.text("timepoint").isEmpty() ? "" : ", " + row.text("timepoint"))
            + ": "
            + (said.isEmpty() ? "not reported" : said);
    return new Entry(ResultIdentity.of(row, "comparison", group), label, row.provenance());
  }
}
