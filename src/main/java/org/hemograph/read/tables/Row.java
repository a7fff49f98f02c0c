package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Entry;
import org.hemograph.model.Nearest;
import org.hemograph.model.Provenance;
import org.hemograph.model.ThingRef;

/**
 * One row while it is being mapped: its cells, and the other rows they refer to. A reference that
 * cannot be resolved is noted as a problem and the row is then left out. Not for sharing between
 * threads.
 */
final class Row extends Cells {
  /** Stands in for a thing that could not be found, in a row that is left out anyway. */
  private static final ThingRef NOWHERE = new ThingRef("nowhere");

  private final Batch batch;
  private final Set<Link> links = new LinkedHashSet<>();
  private final Set<String> facts = new HashSet<>();

  /** A reference to another row. */
  record Link(String column, String id) {}

  Row(RawRow raw, Batch batch) {
    super(raw);
    this.batch = batch;
  }

  Set<Link> links() {
    return links;
  }

  /** What the row drew from elsewhere, for the table's digest. */
  Set<String> facts() {
    return facts;
  }

  /** The thing that this row makes. */
  ThingRef self() {
    return batch.refs(raw.id()).stream().findFirst().orElse(NOWHERE);
  }

  Optional<ThingRef> reference(String column, String... tables) {
    return references(column, List.of(raw.cell(column)), tables).stream().findFirst();
  }

  ThingRef requiredReference(String column, String... tables) {
    required(column);
    return reference(column, tables).orElse(NOWHERE);
  }

  /** All things that the rows named in a list cell make. */
  List<ThingRef> references(String column, String... tables) {
    return references(column, list(column), tables);
  }

  /** The thing of one id that stands somewhere in the column's cell. */
  Optional<ThingRef> referenceTo(String id, String column, String... tables) {
    return references(column, List.of(id), tables).stream().findFirst();
  }

  private List<ThingRef> references(String column, List<String> ids, String... tables) {
    var refs = new ArrayList<ThingRef>();
    for (var id : ids) {
      if (id.isEmpty()) {
        continue;
      }
      var complaint = batch.complaint(id, tables);
      if (complaint.isPresent()) {
        refuse(
            column, column + " names no row" + complaint.get().wrong(), id, complaint.get().mend());
        continue;
      }
      links.add(new Link(column, id));
      var found = batch.refs(id);
      found.forEach(ref -> facts.add(id + " is " + ref.path()));
      refs.addAll(found);
    }
    return refs;
  }

  /** A cell of the row that a column refers to; empty when that row is not at hand. */
  String from(String column, String otherColumn) {
    return fromId(raw.cell(column), otherColumn);
  }

  /** A cell of another row; empty when that row is not at hand. */
  String fromId(String id, String otherColumn) {
    var cell = batch.cell(id, otherColumn);
    facts.add(id + " " + otherColumn + " " + cell);
    return cell;
  }

  /** The people who say the claim of that id, as the claim's own row names them. */
  List<ThingRef> people(Optional<String> claim) {
    var people = new ArrayList<ThingRef>();
    for (var id : claim.map(c -> fromId(c, "asserter_ids")).orElse("").split(";")) {
      referenceTo(id.strip(), "claim_ids", "people").ifPresent(people::add);
    }
    return people;
  }

  /** The label of the row that a column refers to, else its key. */
  String labelFrom(String column) {
    return labelOf(raw.cell(column));
  }

  /** The label of a row, else its key. */
  String labelOf(String id) {
    for (var column : List.of("label", "acronym", "name", "title", "short_title")) {
      var label = fromId(id, column);
      if (!label.isEmpty()) {
        return label;
      }
    }
    return batch.refs(id).stream().findFirst().map(r -> r.key().replace('-', ' ')).orElse(id);
  }

  Provenance provenance() {
    required("confidence");
    if (raw.cells().containsKey("source_id")) {
      required("source_id");
    }
    return new Provenance(
        raw.table(),
        raw.id(),
        code("confidence", Codes.VERIFICATION),
        reference("source_id", "sources"),
        references("other_source_ids", "sources"),
        recalledColumns(),
        raw.cell("recalled_fields"),
        raw.cell("note").isEmpty() ? raw.cell("curator_note") : raw.cell("note"));
  }

  private List<String> recalledColumns() {
    var columns = list("recalled_columns");
    for (var column : columns) {
      if (!raw.cells().containsKey(column)) {
        refuse(
            "recalled_columns",
            "recalled_columns names no column of " + raw.table() + ".csv",
            column,
            "use the names of the header" + Nearest.suggestion(column, raw.cells().keySet()) + ".");
      }
    }
    return columns;
  }

  /** The root of this row under a label made elsewhere. */
  Entry entry(String label) {
    return new Entry(self(), label, list("synonyms"), List.of(), provenance());
  }

  /** The root of this row, labelled by its own column. */
  Entry entry() {
    return entry(required("label"));
  }

  /** The root of this row with public ids; empty ones are dropped. */
  Entry entry(String label, List<String> synonyms, List<String> identifiers) {
    return new Entry(
        self(),
        label,
        synonyms.stream().filter(s -> !s.isEmpty() && !s.equals(label)).distinct().toList(),
        identifiers.stream().filter(s -> !s.isEmpty()).distinct().toList(),
        provenance());
  }
}
