package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.serve.search.Lookup;

/** {@code search}: from words to things. */
record SearchTool(Knowledge knowledge) implements Tool {
  private static final int USUAL_HITS = 10;
  private static final int LONGEST = 500;

  private static final List<Column> COLUMNS =
      List.of(
          column("thing", "Its IRI: give it to describe, or to a parameter.", ColumnType.THING),
          column("thingLabel", "Its name.", ColumnType.TEXT),
          column("kind", "What it is.", ColumnType.TEXT),
          column("context", "One line about it.", ColumnType.TEXT),
          column("matchedAs", "What the text that matched is to it.", ColumnType.TEXT),
          column("matched", "That text.", ColumnType.TEXT));

  private static Column column(String name, String meaning, ColumnType type) {
    return new Column(name, meaning, "", type);
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String title() {
    return "Search the evidence";
  }

  @Override
  public String description() {
    return """
        Finds drugs, drug classes, studies, publications, mechanisms, endpoints, people, claims and \
        other things by words, names, synonyms or ids; misspelled words are forgiven. Use it first, \
        when you do not know the exact name of a thing or whether the base has it. Returns the best \
        hits with kind and IRI, and how many there are of each kind. Next: describe with the IRI of \
        a hit, or run_query with its name as a parameter.""";
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(
        Input.text(
                "q",
                "Words to look for, not a sentence: all of them must occur.",
                "ianalumab eltrombopag")
            .atMost(LONGEST)
            .needed());
    inputs.add(
        Input.texts(
            "kind",
            10,
            "Only these kinds, by their names in `kinds` of an earlier answer.",
            "study"));
    inputs.addAll(Table.page());
    return inputs;
  }

  @Override
  public Map<String, Object> output() {
    Map<String, Object> schema = Table.schema();
    Map<String, Object> properties = new LinkedHashMap<>();
    ((Map<?, ?>) schema.get("properties"))
        .forEach((name, one) -> properties.put(String.valueOf(name), one));
    properties.put(
        "kinds",
        Map.of(
            "type",
            "object",
            "description",
            "How many hits there are of each kind.",
            "additionalProperties",
            Map.of("type", "integer")));
    properties.put("didYouMean", Table.string("What was probably meant."));
    schema.put("properties", properties);
    return schema;
  }

  @Override
  public ToolAnswer answer(Arguments given) throws IOException {
    int limit = given.whole("limit", USUAL_HITS);
    int offset = given.whole("offset", 0);
    String words = given.needed("q");
    Lookup.Hits hits = knowledge.lookup().find(words, given.texts("kind"), offset, limit);
    List<Binding> rows =
        hits.hits().stream()
            .map(
                hit ->
                    new Cells()
                        .iri("thing", hit.iri())
                        .text("thingLabel", hit.label())
                        .text("kind", hit.kind())
                        .text("context", hit.context())
                        .text("matchedAs", hit.matchedAs())
                        .text("matched", hit.matched().equals(hit.label()) ? "" : hit.matched())
                        .made())
            .toList();
    boolean truncated = offset + rows.size() < hits.total();
    Table table =
        new Table(
            Table.named("search", COLUMNS),
            COLUMNS,
            rows,
            OptionalLong.of(hits.total()),
            truncated,
            Optional.of(hits.revision()).filter(r -> !r.isEmpty()),
            notes(hits),
            next(given, hits, truncated, offset + rows.size()));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("kinds", hits.kinds());
    hits.meant().ifPresent(meant -> more.put("didYouMean", meant));
    String head = hits.kinds().size() < 2 ? "" : "Hits by kind: " + Json.text(hits.kinds()) + "\n";
    return table.answer(knowledge.writer(), more, head);
  }

  private static List<String> notes(Lookup.Hits hits) {
    List<String> notes = new ArrayList<>();
    if (hits.total() == 0) {
      notes.add(
          "Nothing was found. Try fewer or other words, a synonym, or no kind; what is not found is"
              + " not in this base, which does not mean that it does not exist.");
    } else if (hits.near()) {
      notes.add("No text holds all these words; these hits only come close.");
    }
    hits.meant().ifPresent(meant -> notes.add("Did you mean \"" + meant + "\"?"));
    if (hits.capped()) {
      notes.add("There may be more hits than were read; more words narrow them down.");
    }
    return notes;
  }

  private static List<Table.Call> next(
      Arguments given, Lookup.Hits hits, boolean truncated, int from) {
    List<Table.Call> next = new ArrayList<>();
    if (truncated) {
      next.add(new Table.Call("more hits", "search", given.from(from)));
    }
    if (!hits.hits().isEmpty()) {
      Map<String, Object> first = Map.of("thing", hits.hits().get(0).iri());
      next.add(new Table.Call("what is known of the first hit", "describe", first));
    }
    return next;
  }
}
