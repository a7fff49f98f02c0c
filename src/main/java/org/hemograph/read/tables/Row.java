package org.hemograph.read.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemograph.model.Code;
import org.hemograph.model.Entry;
import org.hemograph.model.PartialDate;
import org.hemograph.model.Problem;
import org.hemograph.model.Provenance;
import org.hemograph.model.Quantity;
import org.hemograph.model.Severity;
import org.hemograph.model.ThingRef;

/**
 * One row while it is being mapped: typed access to its cells. A cell that is wrong is noted as a
 * problem and read as if it were empty, so that one pass finds everything that is wrong with the
 * row; the row is then left out. Not for sharing between threads.
 */
final class Row {
  /** Stands in for a thing that could not be found, in a row that is left out anyway. */
  private static final ThingRef NOWHERE = new ThingRef("nowhere");

  private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9%*/.{}\\[\\]_'+-]+");
  private static final Pattern STEP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

  private final RawRow raw;
  private final Batch batch;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();

  /** A reference to another row. */
  record Link(String column, String id) {}

  Row(RawRow raw, Batch batch) {
    this.raw = raw;
    this.batch = batch;
  }

  String id() {
    return raw.id();
  }

  /** The row's id without its table's prefix. */
  String key(String prefix) {
    if (!raw.id().startsWith(prefix) || raw.id().length() == prefix.length()) {
      refuse(
          "id",
          "The id does not fit its table",
          raw.id(),
          "ids of " + raw.table() + ".csv begin with " + prefix + ".");
      return "none";
    }
    return raw.id().substring(prefix.length());
  }

  List<Problem> problems() {
    return problems;
  }

  List<Link> links() {
    return links;
  }

  /** What the row drew from elsewhere, for the table's digest. */
  List<String> facts() {
    return facts;
  }

  /** Notes that a cell is wrong. */
  void refuse(String column, String wrong, String found, String mend) {
    alsoRefuse(
        new Problem(
            Severity.ERROR,
            raw.id(),
            raw.place(column),
            wrong + " — found \"" + found + "\" — " + mend));
  }

  /** Takes in a problem found elsewhere, unless it is known. */
  void alsoRefuse(Problem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  String text(String column) {
    return raw.cell(column);
  }

  String required(String column) {
    var text = raw.cell(column);
    if (text.isEmpty()) {
      alsoRefuse(
          new Problem(
              Severity.ERROR,
              raw.id(),
              raw.place(column),
              "A required cell is empty — column "
                  + column
                  + " of "
                  + raw.id()
                  + " — fill it in, or take the row out."));
    }
    return text;
  }

  /** A list cell, cut at semicolons. */
  List<String> list(String column) {
    var text = raw.cell(column);
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** A cell that must have a form when it is filled. */
  String matching(String column, Pattern form, String example) {
    var text = raw.cell(column);
    if (!text.isEmpty() && !form.matcher(text).matches()) {
      refuse(column, column + " has a wrong form", text, "write it like " + example + ".");
      return "";
    }
    return text;
  }

  /** A required cell that becomes a step of a path. */
  String step(String column) {
    required(column);
    return matching(column, STEP, "freedom-12 (letters, digits, dot, dash, underscore)");
  }

  /** Whether a text may stand as a step of a path. */
  static boolean isStep(String text) {
    return STEP.matcher(text).matches();
  }

  /** A web address. */
  String link(String column) {
    return matching(column, LINK, "https://example.org/page");
  }

  Optional<Integer> integer(String column) {
    var text = raw.cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,9}")) {
      refuse(column, column + " is not a whole number", text, "write digits only, as 152.");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }

  Optional<BigDecimal> decimal(String column) {
    var text = raw.cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
      refuse(
          column,
          column + " is not a number",
          text,
          "write digits with a decimal point, as 13.0; words go to a text column.");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  /** A date cut to what is known: a day, a month, a half-year or a year (ISO 8601). */
  Optional<PartialDate> date(String column) {
    var text = raw.cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Dates.parse(text));
    } catch (DateTimeException e) {
      refuse(
          column,
          column + " is not a date",
          text,
          "write a day that exists as 2026-03-01, or a month 2026-03, a half-year 2026-H1, a year"
              + " 2026.");
      return Optional.empty();
    }
  }

  Optional<Code> code(String column, CodeList allowed) {
    return codes(column, allowed, List.of(raw.cell(column))).stream().findFirst();
  }

  List<Code> codes(String column, CodeList allowed) {
    return codes(column, allowed, list(column));
  }

  /** The code that a cell names in words: {@code drug class} is {@code drug-class}. */
  Optional<Code> wordsAsCode(String column, CodeList allowed) {
    return codes(column, allowed, List.of(raw.cell(column).replace(' ', '-'))).stream().findFirst();
  }

  Code requiredCode(String column, CodeList allowed) {
    required(column);
    return code(column, allowed).orElse(allowed.code(allowed.names().get(0)));
  }

  private List<Code> codes(String column, CodeList allowed, List<String> names) {
    var codes = new ArrayList<Code>();
    for (var name : names) {
      if (allowed.has(name)) {
        codes.add(allowed.code(name));
      } else if (!name.isEmpty()) {
        refuse(
            column,
            column + " has no such code",
            name,
            "use one of "
                + String.join(", ", allowed.names())
                + Nearest.hint(name, allowed.names()));
      }
    }
    return codes;
  }

  /** Yes or no; empty is no answer. */
  Optional<Boolean> yesNo(String column) {
    var text = raw.cell(column);
    return switch (text) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      case "" -> Optional.empty();
      default -> {
        refuse(column, column + " is neither yes nor no", text, "write yes, no or nothing.");
        yield Optional.empty();
      }
    };
  }

  boolean yes(String column) {
    return yesNo(column).orElse(false);
  }

  /** A number and its unit; a number without unit is refused. */
  Optional<Quantity> quantity(String valueColumn, String unitColumn) {
    var value = decimal(valueColumn);
    var unit = unit(unitColumn);
    if (value.isPresent() && unit.isEmpty()) {
      refuse(
          unitColumn,
          valueColumn + " has no unit",
          raw.cell(valueColumn),
          "give its UCUM code in " + unitColumn + ", as mg/kg, wk or 10*9/L.");
    }
    return value.filter(v -> !unit.isEmpty()).map(v -> new Quantity(v, unit));
  }

  /** A UCUM code. */
  String unit(String column) {
    return matching(column, UNIT, "mg/kg, wk or 10*9/L (a UCUM code)");
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
            "use the names of the header" + Nearest.hint(column, raw.cells().keySet()) + ".");
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
