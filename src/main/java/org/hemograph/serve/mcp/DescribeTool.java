package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.data.Vocabulary;

/** {@code describe}: what is stated of one thing, and where each statement stands. */
final class DescribeTool implements Tool {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("about", "The part of the thing that it is about.", "", ColumnType.TEXT),
          new Column("property", "What is stated, in words.", "", ColumnType.TEXT),
          new Column(
              "value", "The value: a text, a number, or a thing's IRI.", "", ColumnType.TEXT),
          new Column("valueLabel", "The name of that thing.", "", ColumnType.TEXT),
          new Column(
              "source", "The source record (named graph) that states it.", "", ColumnType.THING),
          new Column("sourceLabel", "Its name.", "", ColumnType.TEXT));

  private final Knowledge knowledge;
  private final ThingNames names;
  private final Describer describer = new Describer();

  DescribeTool(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.names = new ThingNames(knowledge);
  }

  @Override
  public String name() {
    return "describe";
  }

  @Override
  public String title() {
    return "Describe a thing";
  }

  @Override
  public String description() {
    return """
        Tells what is stated of one thing (a study, drug, class, mechanism, target, publication, \
        person, claim, result …): each property with its value and the source record that states it, \
        how many other things point to it, and which curated queries answer more about it. Use it \
        once you know the thing; use search if you do not. Values of different sources stand side by \
        side: when they differ, say so. Next: one of the calls in `next`, such as the results of a \
        study.""";
  }

  @Override
  public String recovery() {
    return "Take one of the nearest names, or call search with words of the name.";
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.text("thing", "The thing: " + ThingNames.EXPECTED + ".", "VAYHIT2").needed());
    inputs.addAll(Table.page());
    return inputs;
  }

  @Override
  public Map<String, Object> output() {
    Map<String, Object> schema = Table.schema();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "thing",
        Table.object(
            Map.of(
                "iri", Table.string(""),
                "label", Table.string(""),
                "kind", Table.string("")),
            List.of("iri", "label", "kind")));
    ((Map<?, ?>) schema.get("properties"))
        .forEach((name, one) -> properties.put(String.valueOf(name), one));
    properties.put(
        "pointedToBy",
        Table.array(
            "What other things say of it, by property: how many, and the first of them.",
            Table.object(
                Map.of(
                    "property", Table.string(""),
                    "count", Map.of("type", "integer"),
                    "first", Table.array("", Table.string(""))),
                List.of("property", "count", "first"))));
    schema.put("properties", properties);
    return schema;
  }

  private record Read(String iri, Description description, Optional<String> revision) {}

  @Override
  public ToolAnswer answer(Arguments given) throws IOException {
    Read read =
        knowledge.questions().evidence().read(session -> read(session, given.needed("thing")));
    Description description = read.description();
    Vocabulary vocabulary = knowledge.questions().vocabularies().current();
    Values values = new Values(knowledge.questions().links(), description.labels(), vocabulary);
    String kind = kind(description, vocabulary);
    String label = values.name(description.thing());
    int offset = given.whole("offset", 0);
    int limit = given.whole("limit", Table.USUAL);
    List<Stated> all = new ArrayList<>(description.statements());
    all.addAll(description.parts());
    int end = Math.min(all.size(), offset + limit);
    List<Stated> some = offset < end ? all.subList(offset, end) : List.of();
    List<Table.Call> next = new ArrayList<>();
    if (end < all.size()) {
      next.add(new Table.Call("more statements", "describe", given.from(end)));
    }
    next.addAll(queries(description, read.iri()));
    Table table =
        new Table(
            Table.named("describe", COLUMNS),
            COLUMNS,
            some.stream().map(stated -> row(stated, description.thing(), values)).toList(),
            OptionalLong.of(all.size()),
            end < all.size(),
            read.revision(),
            notes(description),
            next);
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("thing", Map.of("iri", read.iri(), "label", label, "kind", kind));
    more.put(
        "pointedToBy",
        description.incoming().stream().map(one -> incoming(one, values, vocabulary)).toList());
    return table.answer(knowledge.writer(), more, head(read.iri(), label, kind, more));
  }

  private Read read(Queryable.Session session, String named) {
    String iri = names.find(session, named);
    return new Read(iri, describer.page(session, iri), session.version());
  }

  private static String kind(Description description, Vocabulary vocabulary) {
    for (Node type : description.objects(External.rdfType)) {
      if (type.isURI()) {
        return Kind.of(type.getURI())
            .map(Kind::singular)
            .orElseGet(() -> vocabulary.label(type.getURI()));
      }
    }
    return "thing that is only mentioned";
  }

  private Binding row(Stated stated, Node thing, Values values) {
    Cells cells = new Cells();
    if (!stated.subject().equals(thing)) {
      cells.text("about", part(stated.subject(), thing));
    }
    cells.text("property", values.vocabulary().label(stated.predicate().getURI()));
    Node value = stated.object();
    if (value.isURI()) {
      cells.iri("value", value.getURI()).text("valueLabel", values.name(value));
    } else {
      cells.text("value", Values.literal(value));
    }
    if (stated.graph() != null && stated.graph().isURI()) {
      cells.iri("source", stated.graph().getURI()).text("sourceLabel", values.name(stated.graph()));
    }
    return cells.made();
  }

  private static String part(Node part, Node thing) {
    String iri = part.toString();
    return iri.startsWith(thing.getURI()) ? iri.substring(thing.getURI().length() + 1) : iri;
  }

  private static Map<String, Object> incoming(
      Description.Incoming one, Values values, Vocabulary vocabulary) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("property", vocabulary.label(one.predicate().getURI()));
    told.put("count", one.count());
    told.put("first", one.first().stream().filter(Node::isURI).map(values::name).toList());
    return told;
  }

  private static List<String> notes(Description description) {
    return description.isStated()
        ? List.of()
        : List.of("Nobody states anything about it; it is only mentioned by others.");
  }

  /** The tables of its page, as calls. */
  private List<Table.Call> queries(Description description, String iri) {
    LocalLinks links = knowledge.questions().links();
    String value = links.isThing(iri) ? links.key(iri) : iri;
    List<Table.Call> calls = new ArrayList<>();
    for (Node type : description.objects(External.rdfType)) {
      for (Kind kind : Kind.of(type.toString()).stream().toList()) {
        for (Kind.Table table : kind.tables()) {
          calls.add(
              new Table.Call(
                  table.title(),
                  "run_query",
                  Map.of("query", table.query(), "parameters", Map.of(table.parameter(), value))));
        }
      }
    }
    return calls;
  }

  private static String head(String iri, String label, String kind, Map<String, Object> more) {
    StringBuilder head = new StringBuilder();
    head.append(Markdown.escaped(label)).append(" (").append(kind).append(") <");
    head.append(iri).append(">\n");
    for (Object one : (List<?>) java.util.Objects.requireNonNull(more.get("pointedToBy"))) {
      Map<?, ?> told = (Map<?, ?>) one;
      List<?> first = (List<?>) java.util.Objects.requireNonNull(told.get("first"));
      head.append("Pointed to by ").append(told.get("count")).append(" as \"");
      head.append(told.get("property")).append("\": ");
      head.append(
          first.stream()
              .limit(5)
              .map(name -> Markdown.escaped(String.valueOf(name)))
              .collect(java.util.stream.Collectors.joining("; ")));
      head.append(first.size() > 5 ? " …\n" : "\n");
    }
    return head.toString();
  }
}
