package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.BoundQuery;
import org.hemograph.serve.compare.StudyComparison;

/** {@code compare_studies}: results of studies side by side, with what forbids to compare them. */
record CompareTool(Knowledge knowledge) implements RowsTool {
  private static final int MOST_THINGS = 24;

  @Override
  public String name() {
    return "compare_studies";
  }

  @Override
  public String title() {
    return "Compare studies side by side";
  }

  @Override
  public String description() {
    return """
        Puts the results of studies side by side, matched by endpoint: one row a result, with arm, \
        value, interval, p value, definition and source. Give studies, or drugs or classes for the \
        studies of these, and endpoints to see only those. Notes warn where no trial compared the \
        studies, where definitions differ and which studies are missing: repeat these warnings in \
        what you write, and call nothing better across trials. Next: evidence_for with the IRI in \
        column result.""";
  }

  @Override
  public String recovery() {
    return "Call search with the name and kind study, drug or drug-class, and take the name of a hit;"
        + " leave endpoints away to see which there are.";
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(
        Input.texts("studies", MOST_THINGS, "Studies by acronym, NCT number or IRI.", "VAYHIT2"));
    inputs.add(
        Input.texts("drugs", MOST_THINGS, "Drugs, for all studies that test them.", "ianalumab"));
    inputs.add(
        Input.texts(
            "classes",
            MOST_THINGS,
            "Drug classes, for the studies of their drugs.",
            "FcRn antagonists"));
    inputs.add(
        Input.texts(
            "endpoints", MOST_THINGS, "Only these endpoints.", "durable platelet response"));
    inputs.addAll(Table.page());
    return inputs;
  }

  @Override
  public Table rows(Arguments given) throws IOException {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    put(wanted, "class", given.texts("classes"));
    put(wanted, "drug", given.texts("drugs"));
    put(wanted, "study", given.texts("studies"));
    put(wanted, "endpoint", given.texts("endpoints"));
    StudyComparison.Compared compared = knowledge.comparison().of(wanted);
    int offset = given.whole("offset", 0);
    int end = Math.min(compared.rows().size(), offset + given.whole("limit", Table.USUAL));
    List<Binding> rows = offset < end ? compared.rows().subList(offset, end) : List.of();
    boolean truncated = end < compared.rows().size();
    return new Table(
        new BoundQuery(StudyComparison.described(), Map.of(), StudyComparison.described().query()),
        compared.columns(),
        rows,
        OptionalLong.of(compared.rows().size()),
        truncated,
        Optional.of(compared.revision()).filter(r -> !r.isEmpty()),
        compared.notes(),
        truncated ? List.of(new Table.Call("more rows", name(), given.from(end))) : List.of());
  }

  private static void put(Map<String, List<String>> wanted, String name, List<String> values) {
    if (!values.isEmpty()) {
      wanted.put(name, values);
    }
  }
}
