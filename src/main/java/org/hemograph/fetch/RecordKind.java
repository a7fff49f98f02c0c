package org.hemograph.fetch;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** What can be fetched: how its ids look, and how its files are called. */
public enum RecordKind {
  /** A study of ClinicalTrials.gov. */
  STUDY("NCT[0-9]{8}", "an NCT number (NCT and eight digits, like NCT05653219)", ".json"),
  /** An article of PubMed. */
  ARTICLE("[1-9][0-9]{0,8}", "a PubMed id (one to nine digits, like 29768149)", ".xml");

  private static final int SHOWN = 5;

  private final Pattern pattern;
  private final String description;
  private final String suffix;

  RecordKind(String pattern, String description, String suffix) {
    this.pattern = Pattern.compile(pattern);
    this.description = description;
    this.suffix = suffix;
  }

  /** Whether this is an id in its normal form, and so fit for an address and a file name. */
  boolean isId(String text) {
    return pattern.matcher(text).matches();
  }

  String fileName(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException("no id: " + id);
    }
    return id + suffix;
  }

  /**
   * The ids in their normal form and order, each once.
   *
   * @throws HemographException (BAD_VALUE) that names those which are none
   */
  public List<String> ids(Collection<String> texts) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> wrong = new LinkedHashSet<>();
    for (String text : texts) {
      String id = text.strip().toUpperCase(Locale.ROOT);
      (isId(id) ? ids : wrong).add(isId(id) ? id : text);
    }
    if (!wrong.isEmpty()) {
      String named = String.join(", ", wrong.stream().limit(SHOWN).toList());
      int more = wrong.size() - SHOWN;
      throw new HemographException(
          Fault.BAD_VALUE,
          "Not " + description + ": " + named + (more > 0 ? " and " + more + " more" : ""));
    }
    return List.copyOf(ids);
  }
}
