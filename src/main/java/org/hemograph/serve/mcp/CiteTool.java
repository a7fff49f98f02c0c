package org.hemograph.serve.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.query.Queryable;
import org.hemograph.query.citing.Cited;
import org.hemograph.query.citing.CitedThings;
import org.hemograph.query.citing.Citing;
import org.hemograph.query.citing.Documents;
import org.hemograph.query.citing.Filter;
import org.hemograph.rdf.Namespaces;
import org.hemograph.write.citation.Bibliography;
import org.hemograph.write.citation.CitationStyle;
import org.hemograph.write.citation.ReferenceFormat;
import org.hemograph.write.citation.ReferenceWriter;
import org.hemograph.write.citation.ReferenceWriters;

/** {@code cite}: the references behind things, as {@code /cite} has them. */
final class CiteTool implements Tool {
  private static final int MOST_THINGS = 50;
  private static final String USUAL_FORMAT = ReferenceFormat.BIBLIOGRAPHY.formatName();

  private final Knowledge knowledge;
  private final CitedThings things;
  private final Citing citing;

  CiteTool(Knowledge knowledge) {
    this.knowledge = knowledge;
    Namespaces namespaces = knowledge.questions().links().namespaces();
    this.things = new CitedThings(knowledge.binder(), namespaces);
    this.citing = new Citing(namespaces);
  }

  @Override
  public String name() {
    return "cite";
  }

  @Override
  public String title() {
    return "Cite the sources";
  }

  @Override
  public String description() {
    return """
        Writes the references behind things (studies, drugs, classes, conditions, people, \
        publications, sources, claims, results): publications, registry records and pages that they \
        were taken from. Use it whenever you write a citation, instead of one from memory; give the \
        statements or sources that you used, so that only their references come back. Returns text \
        in the format asked for, ready for a reference manager or a bibliography.""";
  }

  @Override
  public String recovery() {
    return "Call search for the thing, and give the IRI of a hit.";
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(
        Input.texts("of", MOST_THINGS, "The things: names, keys or IRIs.", "VAYHIT2").needed());
    inputs.add(
        Input.text("format", "The form of the references; bibliography for reading.", USUAL_FORMAT)
            .oneOf(
                Arrays.stream(ReferenceFormat.values()).map(ReferenceFormat::formatName).toList()));
    inputs.add(
        Input.text(
            "style",
            "The style of a bibliography by its name in the Citation Style Language, such as apa;"
                + " vancouver unless you say otherwise.",
            "apa"));
    inputs.addAll(Table.page());
    return inputs;
  }

  @Override
  public Map<String, Object> output() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("format", Table.string(""));
    properties.put("references", Table.string("The references, in that format."));
    properties.put("count", Map.of("type", "integer", "description", "How many these are."));
    properties.put("total", Map.of("type", "integer", "description", "How many there are."));
    properties.put("truncated", Map.of("type", "boolean"));
    properties.put("revision", Table.string("The state of the data that was read."));
    properties.put("notes", Table.array("What must be said with them.", Table.string("")));
    Map<?, ?> rows = (Map<?, ?>) Objects.requireNonNull(Table.schema().get("properties"));
    properties.put("next", Objects.requireNonNull(rows.get("next")));
    return Table.object(
        properties,
        List.of("format", "references", "count", "total", "truncated", "notes", "next"));
  }

  /** References, written. */
  private record Written(String text, int count, Cited all, String revision) {}

  @Override
  public ToolAnswer answer(Arguments given) throws IOException {
    String format = given.text("format").orElse(USUAL_FORMAT);
    ReferenceWriter writer = writer(format, given.text("style").orElse(""));
    int offset = given.whole("offset", 0);
    int limit = given.whole("limit", Table.USUAL);
    Written written =
        knowledge
            .questions()
            .evidence()
            .read(session -> written(session, given.texts("of"), writer, offset, limit));
    int total = written.all().size();
    int end = Math.min(total, offset + written.count());
    boolean truncated = end < total;
    List<Table.Call> next =
        truncated ? List.of(new Table.Call("more references", name(), given.from(end))) : List.of();
    List<String> notes = notes(written.all());
    Map<String, Object> structured = new LinkedHashMap<>();
    structured.put("format", format);
    structured.put("references", written.text());
    structured.put("count", written.count());
    structured.put("total", total);
    structured.put("truncated", truncated);
    if (!written.revision().isEmpty()) {
      structured.put("revision", written.revision());
    }
    structured.put("notes", notes);
    structured.put("next", next.stream().map(Table.Call::structured).toList());
    return ToolAnswer.of(structured, text(written, total, notes, next));
  }

  private static ReferenceWriter writer(String format, String style) {
    ReferenceFormat wanted =
        Arrays.stream(ReferenceFormat.values())
            .filter(one -> one.formatName().equals(format))
            .findFirst()
            .orElseThrow();
    return wanted == ReferenceFormat.BIBLIOGRAPHY
        ? new Bibliography(CitationStyle.named(style))
        : ReferenceWriters.of(wanted);
  }

  private Written written(
      Queryable.Session session, List<String> of, ReferenceWriter writer, int offset, int limit) {
    Set<Node> documents = Documents.behind(session, things.find(session, of));
    Cited all = citing.cited(session, documents, Filter.ALL);
    Cited some = all.window(offset, limit);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(citing.references(session, some), out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return new Written(
        out.toString(StandardCharsets.UTF_8), some.size(), all, session.version().orElse(""));
  }

  private static List<String> notes(Cited all) {
    List<String> notes = new ArrayList<>();
    if (all.size() == 0) {
      notes.add("No reference stands behind it here.");
    }
    all.leftOut().forEach(one -> notes.add("Left out: " + one.count() + " " + one.why() + "."));
    return notes;
  }

  private static String text(
      Written written, int total, List<String> notes, List<Table.Call> next) {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append("Note: ").append(Markdown.line(note)).append('\n'));
    text.append(written.count()).append(" of ").append(total).append(" references. ");
    text.append(TableText.DATA).append("\n\n").append(written.text()).append('\n');
    next.forEach(
        call -> text.append("Next: cite ").append(Json.text(call.arguments())).append('\n'));
    return text.toString();
  }
}
