package org.hemograph.serve.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.CuratedQuery;
import org.hemograph.rdf.HGC;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Picture;

/**
 * Answers as tables that people read: a thing and its label become one link, an assertion becomes a
 * link to its evidence, numbers stand to the right, columns without any value are left out.
 */
public final class AnswerGrid {
  private static final String EVIDENCE_FOR = "/queries/evidence-for?assertion=";
  private static final Set<String> EVIDENCE = Set.of("assertion", "claim", "comparison", "result");
  private static final String VERIFICATION = HGC.NS + "verification-";

  private static final int LONGEST_NAME = 64;

  /** The column of queries about publications. */
  private static final String PUBLICATION = "publication";

  private final LocalLinks links;
  private final Vocabulary vocabulary;

  public AnswerGrid(LocalLinks links, Vocabulary vocabulary) {
    this.links = links;
    this.vocabulary = vocabulary;
  }

  /**
   * The table of an answer.
   *
   * @param evidence for labels that the answer lacks: one more query, whatever its length
   * @param caption what it is a table of
   * @param most more rows than this are left out, and the table says so
   */
  public Grid of(Evidence evidence, String caption, Answer answer, int most) {
    if (answer instanceof Answer.Rows rows) {
      return rows(evidence, caption, rows, most);
    }
    if (answer instanceof Answer.Truth truth) {
      Grid.Column column = new Grid.Column("answer", "", Cell.Style.TEXT);
      String word = truth.value() ? "yes" : "no";
      return new Grid(caption, List.of(column), List.of(List.of(Cell.text(word))), "");
    }
    return statements(evidence, caption, (Answer.Statements) answer, most);
  }

  /**
   * An answer as a page shows it.
   *
   * @param grid the table
   * @param picture the chart of the same rows, where the query hints at one
   * @param rows how many rows are shown
   * @param more whether there is at least one more
   * @param publications that the rows are about, in their order
   */
  record Shown(
      Grid grid, Optional<Picture> picture, int rows, boolean more, List<Node> publications) {}

  /**
   * The table of an answer, and its chart.
   *
   * @param most how many rows to show
   */
  Shown show(Evidence evidence, CuratedQuery query, Answer answer, int most) {
    if (!(answer instanceof Answer.Rows table)) {
      Grid grid = of(evidence, query.summary(), answer, most);
      return new Shown(
          grid, Optional.empty(), grid.rows().size(), !grid.more().isEmpty(), List.of());
    }
    List<Binding> rows = taken(table.rows(), most);
    Values values = values(evidence, nodes(table.columns(), rows));
    Grid grid = grid(query.summary(), table.columns(), rows, values);
    return new Shown(
        grid,
        query.chart().flatMap(chart -> new ChartOf(query, chart, values).draw(rows)),
        rows.size(),
        table.rows().hasNext(),
        publications(rows));
  }

  /** A source that happens to be a publication is evidence, and no subject of its row. */
  private List<Node> publications(List<Binding> rows) {
    String start = links.namespaces().id("publication/");
    return rows.stream()
        .map(row -> row.get(PUBLICATION))
        .filter(node -> node != null && node.isURI() && node.getURI().startsWith(start))
        .distinct()
        .toList();
  }

  private Grid rows(Evidence evidence, String caption, Answer.Rows answer, int most) {
    List<Binding> rows = taken(answer.rows(), most);
    Values values = values(evidence, nodes(answer.columns(), rows));
    return grid(caption, answer.columns(), rows, values).saying(more(answer.rows(), most));
  }

  private Grid grid(String caption, List<Column> all, List<Binding> rows, Values values) {
    List<Column> shown =
        all.stream()
            .filter(column -> !isLabelOfAnother(column, all))
            .filter(column -> rows.stream().anyMatch(row -> row.get(column.name()) != null))
            .toList();
    List<Grid.Column> columns = new ArrayList<>();
    for (Column column : shown) {
      columns.add(new Grid.Column(measured(column), column.meaning(), style(column, rows)));
    }
    List<List<Cell>> cells = new ArrayList<>();
    for (Binding row : rows) {
      List<Cell> line = new ArrayList<>();
      for (int i = 0; i < shown.size(); i++) {
        line.add(cell(row, shown.get(i), columns.get(i).style(), values));
      }
      cells.add(line);
    }
    return new Grid(caption, columns, cells, "").condensed();
  }

  private Cell cell(Binding row, Column column, Cell.Style style, Values values) {
    Node node = row.get(column.name());
    if (node == null) {
      return Cell.EMPTY;
    }
    if (node.isURI() && node.getURI().startsWith(VERIFICATION)) {
      return new Cell(List.of(), style, node.getURI().substring(VERIFICATION.length()));
    }
    if (column.type() == ColumnType.LINK) {
      return new Cell(List.of(elsewhere(node)), style, "");
    }
    if (style == Cell.Style.EVIDENCE) {
      String iri = URLEncoder.encode(node.getURI(), StandardCharsets.UTF_8);
      return new Cell(List.of(new Link("evidence", EVIDENCE_FOR + iri)), style, "");
    }
    Node label = row.get(column.labelName());
    if (label != null && node.isURI()) {
      String href = links.href(node.getURI());
      return new Cell(List.of(new Link(brief(Values.literal(label)), href)), style, "");
    }
    Link link = values.of(node);
    boolean thing = node.isURI();
    return new Cell(List.of(thing ? new Link(brief(link.text()), link.href()) : link), style, "");
  }

  /** A web address; what is none, for instance {@code javascript:}, leads nowhere. */
  private static Link elsewhere(Node node) {
    String text = node.isURI() ? node.getURI() : Values.literal(node);
    boolean web = text.startsWith("https://") || text.startsWith("http://");
    return new Link(brief(text), web ? text : "");
  }

  private Grid statements(Evidence evidence, String caption, Answer.Statements answer, int most) {
    List<Quad> quads = taken(answer.quads(), most);
    Set<Node> nodes = new HashSet<>();
    quads.forEach(quad -> nodes.addAll(List.of(quad.getSubject(), quad.getObject())));
    Values values = values(evidence, nodes);
    List<List<Cell>> cells = new ArrayList<>();
    for (Quad quad : quads) {
      Node property = quad.getPredicate();
      cells.add(
          List.of(
              Cell.of(values.of(quad.getSubject())),
              Cell.of(new Link(vocabulary.label(property.getURI()), links.href(property.getURI()))),
              Cell.of(values.of(quad.getObject()))));
    }
    List<Grid.Column> columns =
        List.of(
            new Grid.Column("subject", "", Cell.Style.TEXT),
            new Grid.Column("property", "", Cell.Style.TEXT),
            new Grid.Column("object", "", Cell.Style.TEXT));
    return new Grid(caption, columns, cells, more(answer.quads(), most));
  }

  private Values values(Evidence evidence, Set<Node> unnamed) {
    return new Values(
        links, evidence.read(session -> Describer.labels(session, unnamed)), vocabulary);
  }

  /** The IRIs that come without a label. */
  private static Set<Node> nodes(List<Column> columns, List<Binding> rows) {
    Set<Node> nodes = new HashSet<>();
    for (Binding row : rows) {
      for (Column column : columns) {
        Node node = row.get(column.name());
        if (node != null && node.isURI() && row.get(column.labelName()) == null) {
          nodes.add(node);
        }
      }
    }
    return nodes;
  }

  /** Whether a column only names the things of another one. */
  static boolean isLabelOfAnother(Column column, List<Column> all) {
    return all.stream().anyMatch(other -> other.labelName().equals(column.name()));
  }

  private static Cell.Style style(Column column, List<Binding> rows) {
    List<Node> values =
        rows.stream().map(row -> row.get(column.name())).filter(n -> n != null).toList();
    if (column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL) {
      return Cell.Style.NUMBER;
    }
    boolean labelled = rows.stream().anyMatch(row -> row.get(column.labelName()) != null);
    if (EVIDENCE.contains(column.name()) && !labelled && values.stream().allMatch(Node::isURI)) {
      return Cell.Style.EVIDENCE;
    }
    return values.stream().allMatch(Values::isNumber) ? Cell.Style.NUMBER : Cell.Style.TEXT;
  }

  /** A long name, for instance a citation, is cut in a table; its own page has all of it. */
  private static String brief(String name) {
    int end =
        name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
    return end < name.length() ? name.substring(0, end).strip() + "…" : name;
  }

  /** {@code sourceKind} becomes {@code source kind}. */
  static String heading(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * A column's name, with its unit where that says more: what is counted stands in braces in UCUM
   * (section 6), and {@code drugs} are counted in drugs; 1 is no unit.
   */
  static String measured(Column column) {
    String name = heading(column.name());
    String unit = column.unit().replaceAll("[{}]", "");
    boolean said = unit.isEmpty() || unit.equals("1") || name.endsWith(unit);
    return said ? name : name + " (" + unit + ")";
  }

  private static <T> List<T> taken(Iterator<T> from, int most) {
    List<T> taken = new ArrayList<>();
    while (taken.size() < most && from.hasNext()) {
      taken.add(from.next());
    }
    return taken;
  }

  private static String more(Iterator<?> rest, int most) {
    return rest.hasNext() ? "The first " + most + " rows. All of them are in the downloads." : "";
  }
}
