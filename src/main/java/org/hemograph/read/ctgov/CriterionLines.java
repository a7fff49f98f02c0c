package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.Code;
import org.hemograph.model.Criterion;
import org.hemograph.model.Entry;
import org.hemograph.model.Provenance;
import org.hemograph.model.Quantity;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Match;
import org.hemograph.read.json.JsonValue;

/**
 * Criteria that a line of the eligibility text states beyond doubt: a platelet count and its limit.
 * All else stays text.
 */
final class CriterionLines {
  private static final BigDecimal CONFIDENCE = new BigDecimal("0.8");
  private static final Code INCLUSION = new Code("criterion", "inclusion");
  private static final Code EXCLUSION = new Code("criterion", "exclusion");
  private static final int LONGEST = 120;

  /** Per litre without thousands, per microlitre in whole thousands: 30.000 may be either. */
  private static final Pattern PLATELETS =
      Pattern.compile(
          "platelet counts? (?:of )?(<=|>=|≤|≥|<|>|less than|below|greater than|above|at least) ?"
              + "(?:(\\d{1,4}(?:\\.\\d{1,2})?) ?[x×] ?10(?:\\^|\\*\\*|\\*)?[9⁹] ?(?:/|per ) ?l"
              + "|([1-9]\\d{3,}|[1-9]\\d{0,2}(?:,\\d{3})+) ?/ ?(?:[µμu]l|mm3|mm³))(?![\\w])");

  private static final Pattern HEADING =
      Pattern.compile("(?:(?:key|main) )?(?:(inclusion)|exclusion|non[- ]?inclusion) criteria ?:?");

  /** What makes a line speak of criteria, or turn its own around. */
  private static final Pattern OTHER_LIST = Pattern.compile("inclusion|exclu|eligib|:$");

  private static final Pattern TURNED =
      Pattern.compile("\\b(?:or|not?|nor|without|unless|except|exclu\\w*|ineligib\\w*)\\b");

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("<", "lt"),
          Map.entry("less than", "lt"),
          Map.entry("below", "lt"),
          Map.entry("<=", "le"),
          Map.entry("≤", "le"),
          Map.entry(">", "gt"),
          Map.entry("greater than", "gt"),
          Map.entry("above", "gt"),
          Map.entry(">=", "ge"),
          Map.entry("≥", "ge"),
          Map.entry("at least", "ge"));

  private CriterionLines() {}

  /** Says the criteria of a text that has its two headings. */
  static void read(JsonValue at, String text, StudyContext study) {
    Optional<Match> platelets = study.vocabulary().find(Kind.CHARACTERISTIC, "platelet count");
    if (platelets.isEmpty() || text.isEmpty()) {
      return;
    }
    Code kind = null;
    int n = 0;
    for (String line : lines(text)) {
      String lower = line.toLowerCase(Locale.ROOT);
      Matcher heading = HEADING.matcher(lower);
      if (heading.matches()) {
        kind = heading.group(1) != null ? INCLUSION : EXCLUSION;
      } else if (OTHER_LIST.matcher(lower).find()) {
        kind = null; // It may be a heading of another kind: what follows is of no sure list.
      } else if (kind != null && line.length() <= LONGEST) {
        Matcher found = PLATELETS.matcher(lower);
        // Two limits, a choice or a negation are more than one criterion can say.
        if (found.lookingAt() && !TURNED.matcher(lower).find() && !hasDigit(lower, found)) {
          n++;
          ThingRef ref = study.study().part("criterion/" + PartKeys.own("" + n));
          study.say(criterion(at, line, kind, found, platelets.get(), ref, study));
        }
      }
    }
  }

  private static Criterion criterion(
      JsonValue at,
      String line,
      Code kind,
      Matcher found,
      Match variable,
      ThingRef ref,
      StudyContext study) {
    String inThousands = found.group(3);
    BigDecimal perLitre =
        inThousands == null
            ? new BigDecimal(found.group(2))
            : new BigDecimal(inThousands.replace(",", "")).movePointLeft(3);
    return new Criterion(
        new Entry(ref, line, Provenance.extracted(study.source(), at.pointer(), CONFIDENCE)),
        study.study(),
        Optional.empty(),
        Optional.of(kind),
        line,
        Optional.of(variable.thing()),
        Optional.of(new Code("op", OPERATORS.getOrDefault(found.group(1), "eq"))),
        Optional.of(new Quantity(perLitre, "10*9/L")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static boolean hasDigit(String lower, Matcher found) {
    for (int i = 0; i < lower.length(); i++) {
      boolean outside = i < found.start() || i >= found.end();
      if (outside && Character.isDigit(lower.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(bare(text.substring(start, end)));
      start = end + 1;
    }
    lines.add(bare(text.substring(start)));
    return lines;
  }

  /** Without the mark of a list. */
  private static String bare(String line) {
    String stripped = line.strip();
    boolean marked = stripped.startsWith("* ") || stripped.startsWith("- ");
    return marked ? stripped.substring(2).strip() : stripped;
  }
}
