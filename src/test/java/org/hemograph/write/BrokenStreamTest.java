package org.hemograph.write;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.CuratedQuery.Kind;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class BrokenStreamTest {
  private static final List<Column> COLUMNS = List.of(new Column("x", "", "", ColumnType.TEXT));
  private static final int MANY = 300_000;

  /** A client that goes away after some bytes. */
  private static final class Broken extends OutputStream {
    private final IOException why = new IOException("Broken pipe");
    private int left = 20_000;

    @Override
    public void write(int b) throws IOException {
      if (left-- <= 0) {
        throw why;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, mode = Mode.EXCLUDE, names = "HTML")
  void aClientThatGoesAwayEndsTheAnswer(Format format) {
    int[] made = new int[1];
    Answer answer =
        format.takes(Kind.ROWS)
            ? new Answer.Rows(COLUMNS, rows(made))
            : new Answer.Statements(statements(made), Map.of());
    Broken broken = new Broken();
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                new AnswerWriter(Namespaces.DEFAULT, 0)
                    .write(answer, Abouts.of(COLUMNS), format, broken));
    assertSame(broken.why, e);
    // RDF/JSON sorts all of them first.
    assertTrue(made[0] < MANY / 2 || format == Format.RDFJSON, made[0] + " were read");
  }

  @Test
  void aStoreThatFailsIsNoClientThatWentAway() {
    Iterator<Binding> rows =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            throw new RuntimeIOException("the disk");
          }

          @Override
          public Binding next() {
            throw new IllegalStateException();
          }
        };
    assertThrows(
        RuntimeIOException.class,
        () ->
            new AnswerWriter(Namespaces.DEFAULT, 0)
                .write(
                    new Answer.Rows(COLUMNS, rows),
                    Abouts.of(COLUMNS),
                    Format.CSV,
                    OutputStream.nullOutputStream()));
  }

  private static Iterator<Binding> rows(int[] made) {
    return IntStream.range(0, MANY)
        .mapToObj(
            i -> {
              made[0] = i;
              return BindingFactory.binding(
                  Var.alloc("x"), NodeFactory.createLiteralString("value " + i));
            })
        .iterator();
  }

  private static Iterator<Quad> statements(int[] made) {
    return IntStream.range(0, MANY)
        .mapToObj(
            i -> {
              made[0] = i;
              return Quad.create(
                  Quad.defaultGraphIRI,
                  NodeFactory.createURI("http://example.org/" + i),
                  NodeFactory.createURI("http://example.org/p"),
                  NodeFactory.createLiteralString("value " + i));
            })
        .iterator();
  }
}
