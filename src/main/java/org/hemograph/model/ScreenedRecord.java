package org.hemograph.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A record of a screening tool's export: which publication, and what reviewers made of it. It is no
 * evidence, as it says nothing about what the publication reports.
 *
 * @param place where it stands
 * @param ids by which the publication is known
 * @param decisions of each reviewer apart
 * @param reasons for exclusions of which the tool does not say whose they are
 * @param tags that reviewers put on it
 * @param troubles what in it was not understood, in words for whoever gave it
 */
public record ScreenedRecord(
    Place place,
    Ids ids,
    List<Decision> decisions,
    List<String> reasons,
    List<String> tags,
    List<String> troubles) {
  /** What a reviewer may decide. */
  public enum Verdict {
    INCLUDED,
    EXCLUDED,
    UNDECIDED;

    /** Its code in our vocabulary. */
    public Code code() {
      return new Code("decision", words());
    }

    /** As readers see it. */
    public String words() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What one reviewer decided.
   *
   * @param reviewer as the tool names the person; empty where it does not
   * @param reasons for this reviewer's exclusion
   * @param time as an xsd:dateTime; empty where the tool gives none
   */
  public record Decision(
      String reviewer, Verdict verdict, List<String> reasons, Optional<String> time) {
    public Decision {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Identifiers of the publication; titles are none.
   *
   * @param dois in lower case
   * @param keys of ours: {@code publication/doi-…}; also of what is no publication but leaves as a
   *     reference like one: {@code source/ctgov-…}, {@code study/NCT…}
   */
  public record Ids(List<String> dois, List<String> pmids, List<String> pmcids, List<String> keys) {
    public Ids {
      dois = List.copyOf(dois);
      pmids = List.copyOf(pmids);
      pmcids = List.copyOf(pmcids);
      keys = List.copyOf(keys);
    }

    public boolean isEmpty() {
      return dois.isEmpty() && pmids.isEmpty() && pmcids.isEmpty() && keys.isEmpty();
    }

    /** Whether our own keys say that it is something else than a publication. */
    public boolean ofOtherThings() {
      return !keys.isEmpty() && keys.stream().noneMatch(key -> key.startsWith("publication/"));
    }
  }

  public ScreenedRecord {
    decisions = List.copyOf(decisions);
    reasons = List.copyOf(reasons);
    tags = List.copyOf(tags);
    troubles = List.copyOf(troubles);
  }

  /** Whether anybody said anything. */
  public boolean saysSomething() {
    return !decisions.isEmpty() || !tags.isEmpty();
  }
}
