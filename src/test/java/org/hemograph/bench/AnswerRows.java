package org.hemograph.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.CuratedQuery.Kind;
import org.hemograph.rdf.Namespaces;
import org.hemograph.write.About;
import org.hemograph.write.AnswerWriter;
import org.hemograph.write.CountedBytes;
import org.hemograph.write.Format;

/**
 * Writes an answer of many rows in every format, and tells rows per second; in a small heap, that
 * the memory does not grow: {@code java -Xmx48m … AnswerRows 1000000}. The rows are made as they
 * are asked for, which takes its time too ({@code none}). {@code jena} before the formats measures
 * Jena's own writers.
 */
public final class AnswerRows {
  private static final String ID = "https://w3id.org/hemograph/id/thing/";
  private static final String ONTOLOGY = "https://w3id.org/hemograph/ontology#";
  private static final List<Column> COLUMNS =
      List.of(
          new Column("drug", "A thing", "", ColumnType.THING),
          new Column("drugLabel", "Its label", "", ColumnType.TEXT),
          new Column("n", "A count", "", ColumnType.INTEGER),
          new Column("value", "A value", "%", ColumnType.DECIMAL),
          new Column("date", "A day", "", ColumnType.DATE),
          new Column("note", "A text", "", ColumnType.TEXT),
          new Column("blank", "A blank node", "", ColumnType.TEXT));

  private AnswerRows() {}

  /** Rows, then {@code jena} or nothing, then formats; none for all. */
  public static void main(String[] arguments) throws IOException {
    long many = Long.parseLong(arguments[0]);
    List<String> named = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
    boolean jena = named.remove("jena");
    for (Format format : Format.values()) {
      boolean wanted = named.isEmpty() ? format.written() : named.contains(format.formatName());
      if (wanted) {
        measure(format, many, jena);
      }
    }
    if (named.contains("none")) {
      long begun = System.nanoTime();
      rows(many).forEachRemaining(row -> {});
      told("none", many, 0, begun);
    }
  }

  private static void measure(Format format, long many, boolean jena) throws IOException {
    CountedBytes out = new CountedBytes();
    long begun = System.nanoTime();
    if (jena) {
      Lang lang =
          switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case SRJ -> ResultSetLang.RS_JSON;
            default -> ResultSetLang.RS_XML;
          };
      List<Var> names = COLUMNS.stream().map(c -> Var.alloc(c.name())).toList();
      RowSetWriterRegistry.getFactory(lang)
          .create(lang)
          .write(out, RowSetStream.create(names, rows(many)), new Context());
    } else {
      Answer answer =
          format.takes(Kind.ROWS)
              ? new Answer.Rows(COLUMNS, rows(many))
              : new Answer.Statements(statements(many), Map.of("ex", "http://example.org/"));
      new AnswerWriter(Namespaces.DEFAULT, 0).write(answer, About.of(query()), format, out);
    }
    told((jena ? "jena " : "") + format.formatName(), many, out.bytes(), begun);
  }

  private static void told(String name, long many, long bytes, long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        Locale.ROOT, "%-14s %,11.0f rows/s %,8.1f MB%n", name, many / seconds, bytes / 1e6);
  }

  private static CuratedQuery query() {
    return new CuratedQuery(
        "rows",
        "",
        "bench",
        "Many rows",
        "",
        List.of(),
        "1",
        List.of(),
        List.of(),
        COLUMNS,
        Optional.empty(),
        0,
        "rows.rq",
        "",
        QueryFactory.create("SELECT * { ?s ?p ?o }"));
  }

  private static Iterator<Binding> rows(long many) {
    Var[] names = COLUMNS.stream().map(c -> Var.alloc(c.name())).toArray(Var[]::new);
    return made(
        many,
        i -> {
          var row = BindingFactory.builder();
          row.add(names[0], NodeFactory.createURI(ID + i));
          row.add(names[1], NodeFactory.createLiteralLang("thing number " + i, "en"));
          row.add(names[2], NodeFactory.createLiteralDT(Long.toString(i), XSDDatatype.XSDinteger));
          row.add(names[3], NodeFactory.createLiteralDT(i % 100 + ".5", XSDDatatype.XSDdecimal));
          row.add(names[4], NodeFactory.createLiteralDT("2026-01-29", XSDDatatype.XSDdate));
          row.add(names[5], NodeFactory.createLiteralString("a \"quoted\" text, für " + i % 1000));
          row.add(names[6], NodeFactory.createBlankNode("b" + i));
          return row.build();
        });
  }

  /** The first half has one subject and is in one graph; blank nodes are never met again. */
  private static Iterator<Quad> statements(long many) {
    Node[] properties = new Node[5];
    Arrays.setAll(properties, i -> NodeFactory.createURI(ONTOLOGY + "property" + i));
    return made(
        many,
        i -> {
          boolean first = i < many / 2;
          return Quad.create(
              first
                  ? Quad.defaultGraphIRI
                  : NodeFactory.createURI("https://w3id.org/hemograph/graph/" + i / 1000),
              first ? NodeFactory.createURI(ID + "one") : NodeFactory.createURI(ID + i / 5),
              properties[(int) (i % 5)],
              i % 5 == 0
                  ? NodeFactory.createBlankNode("b" + i)
                  : NodeFactory.createLiteralString("a \"quoted\" text, für " + i));
        });
  }

  private static <T> Iterator<T> made(long many, LongFunction<T> make) {
    return new Iterator<>() {
      private long i;

      @Override
      public boolean hasNext() {
        return i < many;
      }

      @Override
      public T next() {
        return make.apply(i++);
      }
    };
  }
}
