package org.hemograph.serve.mcp;

import java.util.List;
import java.util.Optional;

/** Puts together what is offered. */
public final class Offer {
  private Offer() {}

  /** The protocol over what is known; it is made ready when the first message comes. */
  public static Protocol protocol(Knowledge knowledge) {
    return new Messages(() -> of(knowledge));
  }

  static Toolbox of(Knowledge knowledge) {
    return new Toolbox(
        Optional.ofNullable(Offer.class.getPackage().getImplementationVersion())
            .orElse("development"),
        Texts.of("instructions.md"),
        List.of(
            new SearchTool(knowledge),
            new DescribeTool(knowledge),
            new ListQueriesTool(knowledge),
            new RunQueryTool(knowledge),
            new CompareTool(knowledge),
            new EvidenceTool(knowledge),
            new CiteTool(knowledge),
            new SparqlTool(knowledge)),
        new Resources(knowledge),
        prompts());
  }

  private static List<Prompt> prompts() {
    return List.of(
        new Prompt(
            "competing-drugs",
            "Compare the drugs that compete with one",
            "Which classes and drugs compete with a drug, how far each has come, and what their"
                + " studies report, with sources.",
            List.of(
                new Prompt.Argument(
                    "drug", "The drug that others compete with.", true, List.of("drug"))),
            Texts.of("prompt-competing-drugs.md")),
        new Prompt(
            "check-statement",
            "Check a statement against its sources",
            "Whether the base holds a statement, where it comes from, what contradicts it.",
            List.of(
                new Prompt.Argument("statement", "The statement, in your words.", true, List.of())),
            Texts.of("prompt-check-statement.md")),
        new Prompt(
            "study-summary",
            "Summarise a study with its sources",
            "Design, arms, endpoints, results and safety of a study, each number with its source.",
            List.of(new Prompt.Argument("study", "The study.", true, List.of("study"))),
            Texts.of("prompt-study-summary.md")));
  }
}
