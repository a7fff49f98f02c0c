package org.hemograph.read.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemograph.model.Nearest;
import org.hemograph.model.Problem;
import org.hemograph.model.ThingRef;

/** All rows given together, found by their ids whatever table they stand in. */
final class Batch {
  /** Described with the codes, so known before any table is read. */
  private static final Map<String, ThingRef> RESERVED =
      Map.of("drug-placebo", new ThingRef("drug/placebo"));

  private final Map<String, RawRow> rows = new LinkedHashMap<>();
  private final Map<String, List<ThingRef>> refs = new HashMap<>();
  private final Set<String> rejected = new HashSet<>();
  private final TableCatalog catalog;
  private final KnownRows known;
  private final Siblings siblings;

  Batch(TableCatalog catalog, KnownRows known, Siblings siblings) {
    this.catalog = catalog;
    this.known = known;
    this.siblings = siblings;
  }

  /** Takes a row in; the one that already has its id, when there is one. */
  Optional<RawRow> add(RawRow row) {
    return Optional.ofNullable(rows.putIfAbsent(row.id(), row));
  }

  /** Whether this row is the one that its id stands for. */
  boolean holds(RawRow row) {
    return row.equals(rows.get(row.id()));
  }

  /** Notes that a whole table was refused: its rows are missing for that reason. */
  void reject(String table) {
    rejected.add(table);
  }

  /** What keeps a row from having an identity. */
  List<Problem> complaintsOf(RawRow raw) {
    var row = new Row(raw, this);
    catalog.mapping(raw.table()).orElseThrow().refs(row);
    return row.problems();
  }

  /** The things that a row makes; none when it is unknown or says too little to tell. */
  List<ThingRef> refs(String id) {
    var found = refs.get(id);
    if (found == null) {
      found = findRefs(id);
      refs.put(id, found);
    }
    return found;
  }

  private List<ThingRef> findRefs(String id) {
    var raw = rows.get(id);
    var made = raw == null ? List.<ThingRef>of() : made(raw);
    if (!made.isEmpty()) {
      return made;
    }
    var reserved = RESERVED.get(id);
    return reserved != null
        ? List.of(reserved)
        : known.path(id).map(ThingRef::new).map(stored -> stored(id, stored)).orElse(List.of());
  }

  /**
   * Whether a row can be referred to although it is left out now: its last good version is stored,
   * and under the same path.
   */
  boolean stands(String id) {
    return known.path(id).map(ThingRef::new).filter(refs(id)::contains).isPresent();
  }

  private List<ThingRef> made(RawRow raw) {
    var row = new Row(raw, this);
    var made = catalog.mapping(raw.table()).orElseThrow().refs(row);
    return row.problems().isEmpty() ? List.copyOf(made) : List.of();
  }

  /** One thing of a stored row is known; its table, when it lies beside, tells the others. */
  private List<ThingRef> stored(String id, ThingRef known) {
    var beside = beside(id).map(this::made).orElse(List.of());
    return beside.contains(known) ? beside : List.of(known);
  }

  private Optional<RawRow> beside(String id) {
    return catalog.tableOfId(id).flatMap(table -> siblings.row(table.name(), id));
  }

  /** A cell of a row given or lying beside; empty when it is neither. */
  String cell(String id, String column) {
    var raw = rows.get(id);
    return raw != null ? raw.cell(column) : beside(id).map(row -> row.cell(column)).orElse("");
  }

  /** What is wrong with a reference, and how to mend it. */
  record Complaint(String wrong, String mend) {}

  /** Why an id may not be referred to; empty when it may. */
  Optional<Complaint> complaint(String id, String... tables) {
    var wanted = List.of(tables);
    var raw = rows.get(id);
    if (raw == null && !RESERVED.containsKey(id) && known.path(id).isEmpty()) {
      return Optional.of(missing(id, wanted));
    }
    var table =
        raw != null
            ? raw.table()
            : catalog.tableOfId(id).map(TableMapping::name).orElse("another table");
    return wanted.isEmpty() || wanted.contains(table)
        ? Optional.empty()
        : Optional.of(
            new Complaint(
                " of " + files(wanted),
                "it is a row of "
                    + table
                    + ".csv, but this column takes rows of "
                    + files(wanted)
                    + "."));
  }

  private Complaint missing(String id, List<String> wanted) {
    var of = wanted.isEmpty() ? "" : " of " + files(wanted);
    var refused = wanted.stream().filter(rejected::contains).findFirst();
    if (refused.isPresent()) {
      return new Complaint(of, refused.get() + ".csv was refused: mend that file first.");
    }
    var candidates =
        rows.values().stream()
            .filter(row -> wanted.isEmpty() || wanted.contains(row.table()))
            .map(RawRow::id)
            .toList();
    return new Complaint(
        of,
        "correct the id"
            + Nearest.suggestion(id, candidates)
            + ", or add that row"
            + (wanted.isEmpty() ? "" : " to " + files(wanted))
            + " and import both.");
  }

  private static String files(List<String> tables) {
    return tables.stream().map(table -> table + ".csv").collect(Collectors.joining(" or "));
  }
}
