package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Sides;
import org.hemograph.serve.pages.ResultCell;

/** Results in the words of their sources, for cells of tables. */
final class ResultWords {
  private static final int SHORT = 70;

  private final StudyEvidence evidence;

  ResultWords(StudyEvidence evidence) {
    this.evidence = evidence;
  }

  /**
   * A cell.
   *
   * @param before what the row does not say of it
   */
  ResultCell cell(Part result, String before) {
    boolean value = isValue(result);
    return new ResultCell(
        before,
        value ? value(result) : words(result),
        value,
        interval(result),
        size(result),
        test(result),
        note(result),
        sourceKind(result),
        evidence.href(result.node()),
        origin(result),
        mark(result),
        "");
  }

  static boolean isValue(Part result) {
    return result.code(HG.valueStatus, "value").equals("estimated");
  }

  /** The value as printed; the number where only that is known. */
  private static String value(Part result) {
    String printed = result.text(HG.valueText, HG.value);
    if (!printed.isEmpty()) {
      return printed;
    }
    String low = result.text(HG.lowerValue);
    String high = result.text(HG.upperValue);
    return low.isEmpty() ? "no number" : low + (high.isEmpty() ? "" : " to " + high);
  }

  /** What stands where no number does. */
  private String words(Part result) {
    String status = result.code(HG.valueStatus, "value");
    if (status.equals("qualitative")) {
      String said = result.text(HG.directionText, HG.valueText);
      if (!said.isEmpty()) {
        return said;
      }
      String direction = evidence.stated(result, HG.direction);
      return direction.isEmpty() ? "in words only" : direction;
    }
    String name = evidence.name(result, HG.valueStatus);
    String printed = result.text(HG.valueText);
    String said = name.isEmpty() ? "no value" : name;
    return printed.isEmpty() || printed.equalsIgnoreCase(said) ? said : said + " (" + printed + ")";
  }

  private String interval(Part result) {
    Optional<Node> interval = result.thing(HG.interval);
    if (interval.isEmpty()) {
      return "";
    }
    String said =
        evidence
            .values()
            .name(interval.get())
            .replace("confidence interval", "CI")
            .replace("standard deviation", "SD")
            .replace("standard error", "SE")
            .replace("interquartile range", "IQR")
            .replace("geometric coefficient of variation", "geometric CV");
    return said.startsWith("http") ? "" : "(" + said + ")";
  }

  private static String size(Part result) {
    String numerator = result.text(HG.numerator);
    String denominator = result.text(HG.denominator);
    if (denominator.isEmpty()) {
      return "";
    }
    if (numerator.isEmpty()) {
      return "n " + denominator;
    }
    boolean printed = result.text(HG.valueText).equals(numerator);
    return printed ? "of " + denominator : numerator + "/" + denominator;
  }

  private String test(Part result) {
    List<String> said = new ArrayList<>();
    String p = result.text(HG.pValueText, HG.pValue).strip();
    if (!p.isEmpty()) {
      String sign = Character.isDigit(p.charAt(0)) || p.startsWith(".") ? "p = " : "p ";
      said.add(Sides.behind(sign + p, result.text(HG.pSides)));
    }
    String called = evidence.stated(result, HG.significance);
    if (!called.isEmpty() && !result.text(HG.directionText).contains("significant")) {
      said.add(called);
    }
    return String.join(", ", said);
  }

  private String note(Part result) {
    List<String> said = new ArrayList<>();
    boolean direction = result.is(HG.Comparison) && isValue(result);
    said.add(direction ? result.text(HG.directionText) : "");
    said.add(result.text(HG.naReason));
    String population = result.text(HG.analysisPopulation);
    said.add(population.length() <= SHORT ? population : "");
    return String.join("; ", said.stream().filter(text -> !text.isEmpty()).toList());
  }

  private String sourceKind(Part result) {
    return result
        .thing(HG.statedIn)
        .map(s -> evidence.sourceKinds().getOrDefault(s, ""))
        .orElse("");
  }

  private String origin(Part result) {
    List<String> said = new ArrayList<>();
    String kind = evidence.name(result, HG.assertionKind);
    String source = evidence.name(result, HG.statedIn);
    said.add(kind + (source.isEmpty() ? "" : (kind.isEmpty() ? "" : ", ") + "from " + source));
    said.add(result.text(HG.curatorNote));
    said.add("Opens its evidence");
    String all = String.join(". ", said.stream().filter(text -> !text.isEmpty()).toList());
    return all.isEmpty() ? "" : all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
  }

  private static String mark(Part result) {
    boolean recalled = result.recalls(HG.value) || result.recalls(HG.valueText);
    return recalled ? "recalled" : result.mark();
  }

  /** What the value is, with its unit where the value does not say that itself. */
  String measure(Part result) {
    String statistic = evidence.stated(result, HG.statistic);
    String unit = result.text(HG.unitText);
    String printed = result.text(HG.valueText);
    boolean said = unit.isEmpty() || printed.contains(unit) || statistic.contains(unit);
    return said || !isValue(result)
        ? statistic
        : statistic.isEmpty() ? unit : statistic + ", " + unit;
  }

  String time(Part result) {
    String time = evidence.name(result, HG.atTime);
    String said = time.isEmpty() ? result.text(HG.timeFrameText, HG.atEvent) : time;
    return said.length() <= SHORT ? said : "";
  }

  OptionalDouble limit(Part result, String property) {
    Part interval = result.thing(HG.interval).map(evidence.intervals()::get).orElse(null);
    OptionalDouble limit = interval == null ? OptionalDouble.empty() : interval.number(property);
    return limit.isPresent() ? limit : result.number(property);
  }
}
