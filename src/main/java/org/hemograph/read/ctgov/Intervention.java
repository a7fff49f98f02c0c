package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemograph.model.Code;
import org.hemograph.model.Quantity;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary.Match;
import org.hemograph.read.ctgov.DrugNames.Named;
import org.hemograph.read.json.JsonValue;

/**
 * An intervention of the registry, or one of the parts its name joins.
 *
 * @param named its name and what it means
 * @param mention the string as a mention of the study
 * @param identity what it is, among the interventions of the study: the drug where it is known
 * @param dose the one dose that the name states, else the description of this drug
 * @param namedDose the one that the name states
 * @param doseAt where that stands, a JSON Pointer
 */
record Intervention(
    String name,
    JsonValue at,
    Optional<Code> type,
    Named named,
    ThingRef mention,
    String description,
    Object identity,
    Optional<Quantity> dose,
    Optional<Quantity> namedDose,
    Optional<Code> route,
    String doseAt) {
  private static final Set<String> DRUGS =
      Set.of("drug", "biological", "genetic", "combination-product");

  /** A word or a code, with brackets or a dose behind it: no "rescue therapy" or "A and B". */
  private static final Pattern ONE_NAME =
      Pattern.compile(
          "(?i)(?!.*(?:placebo|control|comparator|treatment|therapy|medication|drug|steroid|care))"
              + "[\\p{L}\\d-]+(?: \\d+)?(?: low| high)?"
              + "(?: \\([^()]*\\))?(?: [\\d.]+ ?[mµμu]?c?g(?:/(?:kg|m2|m²))?)?");

  /** What an item of the module lists, part by part. */
  static List<Intervention> of(JsonValue item, DrugNames names, Mentions mentions) {
    String name = RegistryText.of(item.get("name"));
    if (name.isEmpty()) {
      item.record().warn(item.pointer(), "An intervention without a name. Left out.");
      return List.of();
    }
    Optional<Code> type = RegistryCode.of(item.get("type"), RegistryCode.INTERVENTION);
    Code kind =
        type.filter(t -> DRUGS.contains(t.name())).isPresent()
            ? Mentions.DRUG
            : Mentions.INTERVENTION;
    List<Named> parts = names.of(name);
    Optional<Match> byOther = others(item, names, mentions, kind, type);
    List<Intervention> found = new ArrayList<>(parts.size());
    for (Named part : parts) {
      boolean whole = parts.size() == 1;
      Named known =
          whole && part.match().isEmpty() && byOther.isPresent()
              ? new Named(part.text(), byOther, Optional.empty())
              : part;
      ThingRef mention = mentions.add(item.get("name"), part.text(), kind, type, part.match());
      found.add(of(item, name, type, known, mention, whole, names));
    }
    return found;
  }

  private static Intervention of(
      JsonValue item,
      String name,
      Optional<Code> type,
      Named named,
      ThingRef mention,
      boolean whole,
      DrugNames names) {
    String description = RegistryText.of(item.get("description"));
    Optional<Quantity> inName = Doses.only(named.text());
    Optional<Quantity> dose =
        whole && inName.isEmpty() ? described(description, named, names) : inName;
    Optional<Code> route = whole ? Routes.only(description) : Optional.empty();
    boolean fromName = inName.isPresent() && route.isEmpty();
    return new Intervention(
        name,
        item,
        type,
        named,
        mention,
        whole ? description : "",
        named.drug().<Object>map(Match::thing).orElse(mention),
        named.isPlacebo() ? Optional.empty() : dose,
        named.isPlacebo() ? Optional.empty() : inName,
        route,
        item.get(fromName ? "name" : "description").pointer());
  }

  private static Optional<Quantity> described(String description, Named named, DrugNames names) {
    return Doses.described(
        description,
        text ->
            text.equalsIgnoreCase(named.text())
                || named.drug().filter(drug -> names.names(drug.thing(), text)).isPresent());
  }

  /** Whether it is a drug, known or not, and no procedure, device or diet. */
  boolean isDrug() {
    return named.drug().isPresent() || type.filter(t -> DRUGS.contains(t.name())).isPresent();
  }

  /**
   * The one drug that all the other names mean, which the registry lists as names of the same; only
   * of an intervention whose own name may be one drug's.
   */
  private static Optional<Match> others(
      JsonValue item, DrugNames names, Mentions mentions, Code kind, Optional<Code> type) {
    Optional<Match> only = Optional.empty();
    boolean agree = true;
    for (JsonValue other : item.get("otherNames").items()) {
      String text = RegistryText.of(other);
      if (text.isEmpty()) {
        continue;
      }
      List<Named> parts = names.of(text);
      Optional<Match> match = parts.size() == 1 ? parts.get(0).drug() : Optional.empty();
      mentions.add(other, text, kind, type, match);
      agree &= match.isPresent();
      if (match.isPresent()) {
        agree &= only.isEmpty() || only.get().thing().equals(match.get().thing());
        only = only.or(() -> match);
      }
    }
    boolean oneName = ONE_NAME.matcher(RegistryText.of(item.get("name"))).matches();
    return agree && oneName ? only : Optional.empty();
  }
}
