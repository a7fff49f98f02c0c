package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code evidence_for}: where a statement comes from. */
record EvidenceTool(Knowledge knowledge) implements RowsTool {
  @Override
  public String name() {
    return "evidence_for";
  }

  @Override
  public String title() {
    return "Evidence for a statement";
  }

  @Override
  public String description() {
    return """
        Tells where one stored statement (a claim, a result, a comparison …) comes from: sources with \
        their web addresses, the place in the source (section and characters, or row of a table or \
        registry record), who found it and whether it was verified. Use it before you rely on a \
        number, and whenever somebody asks how it is known. Takes the IRI from column assertion or \
        result of an answer, or of a claim found by search. Next: cite with that source.""";
  }

  @Override
  public String recovery() {
    return "Give the IRI of a statement: from column assertion of run_query, from column result of"
        + " compare_studies, or of a hit of search with kind claim.";
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(
        Input.text(
                "statement",
                "The statement: its IRI, or the part after id/.",
                "result/536286be1ed9be0d")
            .needed());
    inputs.addAll(Table.page());
    return inputs;
  }

  @Override
  public Table rows(Arguments given) throws IOException {
    return new CuratedAnswers(knowledge)
        .ask(
            name(),
            knowledge.questions().catalogue().get("evidence-for"),
            Map.of("assertion", List.of(given.needed("statement"))),
            given);
  }
}
