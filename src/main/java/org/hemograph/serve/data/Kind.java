package org.hemograph.serve.data;

import java.util.List;
import java.util.Optional;
import org.hemograph.rdf.HG;

/**
 * A kind of thing as readers meet it: in counts, in search, at the head of a page.
 *
 * @param type the class
 * @param singular its name
 * @param plural its name for many
 * @param tables the curated queries whose answers stand on the page of such a thing
 */
public record Kind(String type, String singular, String plural, List<Table> tables) {
  /**
   * A table on a thing's page.
   *
   * @param title its heading
   * @param query the curated query that gives it
   * @param parameter the parameter that takes the thing
   */
  public record Table(String title, String query, String parameter) {}

  /** In the order in which readers look for them. */
  private static final List<Kind> KNOWN =
      List.of(
          kind(HG.Drug, "Drug", "drugs"),
          kind(HG.DrugClass, "Drug class", "drug classes"),
          study(HG.ClinicalTrial, "Study", "studies"),
          study(HG.ObservationalStudy, "Observational study", "observational studies"),
          study(HG.ExpandedAccess, "Expanded access", "expanded access programmes"),
          kind(HG.Condition, "Condition", "conditions"),
          kind(HG.Mechanism, "Mechanism", "mechanisms"),
          kind(HG.Target, "Target", "targets"),
          kind(
              HG.EndpointConcept,
              "Endpoint",
              "endpoint concepts",
              table("Across studies", "compare-endpoint", "endpoint")),
          kind(
              HG.Publication,
              "Publication",
              "publications",
              table("Authors", "people", "publication"),
              table("What was taken from it", "statements-from", "document")),
          kind(HG.Claim, "Claim", "claims", table("Evidence", "evidence-for", "assertion")),
          kind(
              HG.OutcomeResult,
              "Outcome result",
              "outcome results",
              table("Evidence", "evidence-for", "assertion")),
          kind(
              HG.Comparison,
              "Comparison",
              "comparisons",
              table("Evidence", "evidence-for", "assertion")),
          kind(
              HG.AdverseEventResult,
              "Adverse event result",
              "adverse event results",
              table("Evidence", "evidence-for", "assertion")),
          kind(
              HG.BaselineResult,
              "Baseline result",
              "baseline results",
              table("Evidence", "evidence-for", "assertion")),
          kind(
              HG.FlowResult,
              "Flow result",
              "flow results",
              table("Evidence", "evidence-for", "assertion")),
          kind(HG.RegulatoryEvent, "Regulatory event", "regulatory events"),
          kind(HG.Disagreement, "Disagreement", "disagreements"),
          kind(HG.Person, "Person", "people"),
          kind(HG.Organization, "Organisation", "organisations"),
          kind(
              HG.Meeting,
              "Meeting",
              "meetings",
              table("Abstracts", "meeting-abstracts", "meeting")),
          kind(HG.Journal, "Journal", "journals"),
          kind(HG.Process, "Biological process", "processes"),
          kind(HG.CellType, "Cell type", "cell types"),
          kind(HG.Characteristic, "Characteristic", "characteristics"),
          kind(
              HG.Source,
              "Source",
              "sources",
              table("What would be lost without it", "impact-of-source", "source"),
              table("What was taken from it", "statements-from", "document")),
          kind(
              HG.SourceDocument,
              "Document",
              "documents",
              table("What was taken from it", "statements-from", "document")));

  public Kind {
    tables = List.copyOf(tables);
  }

  /** All kinds that readers know, most looked for first. */
  public static List<Kind> known() {
    return KNOWN;
  }

  /** The kind of a class, if readers know it. */
  public static Optional<Kind> of(String type) {
    return KNOWN.stream().filter(kind -> kind.type().equals(type)).findFirst();
  }

  private static Kind study(String type, String singular, String plural) {
    return kind(
        type,
        singular,
        plural,
        table("Arms", "study-arms", "study"),
        table("Endpoints", "study-endpoints", "study"),
        table("Results", "study-results", "study"),
        table("Comparisons called significant", "significant-comparisons", "study"),
        table("Subgroups", "subgroup-results", "study"),
        table("Baseline", "baseline", "study"),
        table("Adverse events", "adverse-events", "study"),
        table("Participant flow", "participant-flow", "study"),
        table("Follow-up", "follow-up", "study"),
        table("Eligibility", "eligibility", "study"),
        table("What is claimed", "claims", "about"),
        table("Where sources disagree", "disagreements", "study"),
        table("Publications", "publications", "study"));
  }

  private static Kind kind(String type, String singular, String plural, Table... tables) {
    return new Kind(type, singular, plural, List.of(tables));
  }

  private static Table table(String title, String query, String parameter) {
    return new Table(title, query, parameter);
  }
}
