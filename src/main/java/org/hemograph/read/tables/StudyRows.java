package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.model.Code;
import org.hemograph.model.Evidence;
import org.hemograph.model.Keys;
import org.hemograph.model.Sponsorship;
import org.hemograph.model.Study;
import org.hemograph.model.StudyDate;
import org.hemograph.model.StudyDesign;
import org.hemograph.model.StudyDrugs;
import org.hemograph.model.StudyPopulation;
import org.hemograph.model.StudyStatus;
import org.hemograph.model.ThingRef;

/** {@code studies.csv}: trials and pooled analyses. */
final class StudyRows implements TableMapping {
  @Override
  public String name() {
    return "studies";
  }

  @Override
  public String prefix() {
    return "study-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "acronym short_title nct_id other_registry_ids phase design allocation masking comparator"
            + " enrolment enrolment_type population condition_id age_group line_of_therapy sponsor"
            + " status status_as_of start_date primary_completion_date completion_date"
            + " meeting_abstract_ids drug_ids source_id other_source_ids confidence recalled_fields"
            + " note euct_number phase_codes allocation_code allocation_ratio model_code"
            + " masking_code enrolment_code age_codes line_codes status_code sponsor_id"
            + " investigational_ids background_ids comparator_ids recalled_columns");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    var nct = nct(row);
    var euct = euct(row);
    var key = !nct.isEmpty() ? nct : euct.isEmpty() ? row.key(prefix()) : euct.get(0);
    return List.of(new ThingRef("study/" + Keys.encode(key)));
  }

  private static String nct(Row row) {
    return row.matching("nct_id", Forms.NCT, "NCT05653219");
  }

  private static List<String> euct(Row row) {
    return row.listMatching("euct_number", Forms.EU_TRIAL, "2016-003038-26, without words");
  }

  @Override
  public List<Evidence> map(Row row) {
    var acronym = row.text("acronym");
    var title = row.text("short_title");
    var label = acronym.isEmpty() ? row.required("short_title") : acronym;
    var nct = nct(row);
    var euct = euct(row);
    var others =
        row.list("other_registry_ids").stream()
            .filter(id -> euct.stream().noneMatch(id::contains))
            .toList();
    var identifiers = new ArrayList<String>();
    identifiers.add(nct);
    identifiers.addAll(euct);
    identifiers.addAll(others);
    return List.of(
        new Study(
            row.entry(label, row.list("synonyms"), identifiers),
            nct,
            euct,
            others,
            acronym,
            title,
            design(row),
            population(row),
            new Sponsorship(row.reference("sponsor_id", "organizations"), row.text("sponsor")),
            new StudyStatus(
                row.code("status_code", Codes.STATUS),
                row.text("status"),
                row.date("status_as_of").map(date -> date.text()).orElse("")),
            dates(row),
            row.list("meeting_abstract_ids"),
            new StudyDrugs(
                row.references("investigational_ids", "drugs"),
                row.references("background_ids", "drugs"),
                row.references("comparator_ids", "drugs"),
                row.references("drug_ids", "drugs"))));
  }

  private static StudyDesign design(Row row) {
    return new StudyDesign(
        row.codes("phase_codes", Codes.PHASE),
        row.text("phase"),
        row.text("design"),
        row.code("allocation_code", Codes.ALLOCATION),
        row.matching("allocation_ratio", Forms.RATIO, "1:1:1"),
        row.code("model_code", Codes.MODEL),
        row.code("masking_code", Codes.MASKING),
        row.text("masking"),
        row.text("comparator"));
  }

  private static StudyPopulation population(Row row) {
    var count = row.text("enrolment");
    var kind = row.text("enrolment_type");
    return new StudyPopulation(
        row.text("population"),
        row.reference("condition_id", "diseases"),
        row.codes("age_codes", Codes.AGE),
        row.codes("line_codes", Codes.LINE),
        row.text("line_of_therapy"),
        row.integer("enrolment"),
        row.code("enrolment_code", Codes.COUNT),
        count.isEmpty() || kind.isEmpty() ? count + kind : count + " (" + kind + ")");
  }

  private static List<StudyDate> dates(Row row) {
    var dates = new ArrayList<StudyDate>();
    for (var kind : List.of("start", "primary-completion", "completion")) {
      row.date(kind.replace('-', '_') + "_date")
          .ifPresent(date -> dates.add(new StudyDate(new Code("date", kind), date)));
    }
    return dates;
  }
}
