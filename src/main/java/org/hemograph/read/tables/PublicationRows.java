package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Evidence;
import org.hemograph.model.Journal;
import org.hemograph.model.Keys;
import org.hemograph.model.Pages;
import org.hemograph.model.Publication;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Venue;

/** {@code publications.csv}: papers, abstracts, guidelines. */
final class PublicationRows implements TableMapping {
  /** Kinds that appear in a periodical when they name a venue. */
  private static final Set<String> NOT_IN_A_JOURNAL =
      Set.of("meeting-abstract", "poster", "web-page", "news", "preprint");

  @Override
  public String name() {
    return "publications";
  }

  @Override
  public String prefix() {
    return "pub-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "title first_author authors venue year volume_pages doi pmid pmcid type study_ids source_id"
            + " confidence recalled_fields note pub_code meeting_id abstract_number volume issue"
            + " page_start page_end report_role_code discusses_ids author_people authors_complete"
            + " recalled_columns");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    var doi = doi(row);
    var pmid = pmid(row);
    var number = row.text("abstract_number");
    var meeting = row.reference("meeting_id", "meetings");
    var key =
        !doi.isEmpty()
            ? Keys.doi(doi)
            : !pmid.isEmpty()
                ? "pmid-" + pmid
                : meeting.isPresent() && !number.isEmpty()
                    ? "abstract-"
                        + meeting.get().key()
                        + "-"
                        + Keys.encode(number.toLowerCase(Locale.ROOT).replace(' ', '-'))
                    : row.key(prefix());
    return List.of(new ThingRef("publication/" + key));
  }

  private static String doi(Row row) {
    return row.matching("doi", Forms.DOI, "10.1056/nejmoa1715274");
  }

  private static String pmid(Row row) {
    return row.matching("pmid", Forms.DIGITS, "41363800");
  }

  @Override
  public List<Evidence> map(Row row) {
    var doi = doi(row);
    var pmid = pmid(row);
    var pmcid = row.matching("pmcid", Forms.PMCID, "PMC6024621");
    var type = row.code("pub_code", Codes.PUB);
    var meeting = row.reference("meeting_id", "meetings");
    var venue = row.text("venue");
    boolean periodical =
        !venue.isEmpty()
            && meeting.isEmpty()
            && type.filter(t -> NOT_IN_A_JOURNAL.contains(t.name())).isEmpty();
    var number = row.text("abstract_number");
    row.yesNo("authors_complete");
    var identifiers = new ArrayList<String>();
    identifiers.add(doi.isEmpty() ? "" : "doi:" + doi.toLowerCase(Locale.ROOT));
    identifiers.add(pmid.isEmpty() ? "" : "PMID:" + pmid);
    identifiers.add(pmcid);
    identifiers.add(number);
    return List.of(
        new Publication(
            row.entry(row.required("title"), List.of(number), identifiers),
            type,
            row.text("type"),
            row.integer("year"),
            new Venue(
                venue, meeting, periodical ? Optional.of(Journal.named(venue)) : Optional.empty()),
            new Pages(
                row.text("volume_pages"),
                row.text("volume"),
                row.text("issue"),
                row.text("page_start"),
                row.text("page_end")),
            doi,
            pmid,
            pmcid,
            number,
            row.references("study_ids", "studies"),
            row.code("report_role_code", Codes.REPORT),
            row.text("authors"),
            Authors.of(row),
            row.references("discusses_ids", "publications")));
  }
}
