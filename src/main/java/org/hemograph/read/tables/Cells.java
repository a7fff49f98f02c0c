package org.hemograph.read.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemograph.model.Code;
import org.hemograph.model.Nearest;
import org.hemograph.model.PartialDate;
import org.hemograph.model.Problem;
import org.hemograph.model.Quantity;
import org.hemograph.model.Severity;

/**
 * The cells of one row, read by their types. A cell that is wrong is noted as a problem and read as
 * if it were empty, so that one pass finds everything that is wrong with the row.
 */
abstract sealed class Cells permits Row {
  private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9%*/.{}\\[\\]_'+-]+");
  private static final Pattern STEP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

  final RawRow raw;
  private final List<Problem> problems = new ArrayList<>();

  Cells(RawRow raw) {
    this.raw = raw;
  }

  String id() {
    return raw.id();
  }

  /** The row's id without its table's prefix. */
  String key(String prefix) {
    var id = raw.id();
    if (!id.startsWith(prefix) || !isStep(id.substring(prefix.length()))) {
      refuse(
          "id",
          "The id does not fit its table",
          id,
          "ids of "
              + raw.table()
              + ".csv begin with "
              + prefix
              + " and go on in letters, digits, dots, dashes and underscores.");
      return "none";
    }
    return id.substring(prefix.length());
  }

  List<Problem> problems() {
    return problems;
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

  /** A list cell whose entries must have a form. */
  List<String> listMatching(String column, Pattern form, String example) {
    var entries = list(column);
    for (var entry : entries) {
      if (!form.matcher(entry).matches()) {
        refuse(column, column + " has a wrong form", entry, "write it like " + example + ".");
      }
    }
    return entries;
  }

  /** Whether a text is a web address. */
  static boolean isLink(String text) {
    return LINK.matcher(text).matches();
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
    if (!WHOLE.matcher(text).matches()) {
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
    if (!DECIMAL.matcher(text).matches()) {
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
                + Nearest.suggestion(name, allowed.names()));
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
}
