package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell is of the type that the header gives its column. */
final class ColumnTypesTest {
  private static final String OURS = Namespaces.DEFAULT.id("").replaceFirst("id/$", "");

  /** What SPARQL's arithmetic and our tables make of whole numbers. */
  private static final Set<String> WHOLE =
      Set.of(
          XSDDatatype.XSDinteger.getURI(),
          XSDDatatype.XSDnonNegativeInteger.getURI(),
          XSDDatatype.XSDpositiveInteger.getURI());

  private static final Set<String> BROKEN =
      Set.of(XSDDatatype.XSDdecimal.getURI(), XSDDatatype.XSDdouble.getURI());
  private static final Set<String> DATES =
      Set.of(
          XSDDatatype.XSDdate.getURI(),
          XSDDatatype.XSDgYearMonth.getURI(),
          XSDDatatype.XSDgYear.getURI());

  static Stream<CuratedQuery> rowQueries() {
    return EveryQueryTest.rowQueries();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rowQueries")
  void everyCellIsOfItsColumnsType(CuratedQuery query) {
    Set<String> wrong = new TreeSet<>();
    for (Base base : new Base[] {Base.bundled(), Base.withRecords()}) {
      base.read(query.name(), rows -> check(rows, wrong), EveryQueryTest.examples(query));
    }
    assertEquals(Set.of(), wrong, query.file());
  }

  private static void check(Answer.Rows rows, Set<String> wrong) {
    rows.rows()
        .forEachRemaining(
            row -> {
              for (Column column : rows.columns()) {
                Node cell = row.get(column.name());
                if (cell != null && !fits(column, cell)) {
                  wrong.add(column.name() + " is no " + column.type().keyword() + ": " + cell);
                }
              }
            });
  }

  private static boolean fits(Column column, Node cell) {
    String datatype = cell.isLiteral() ? cell.getLiteralDatatypeURI() : "";
    return switch (column.type()) {
      case THING -> cell.isURI() && cell.getURI().startsWith(OURS);
      case LINK -> cell.isURI() && !cell.getURI().startsWith(OURS);
      case INTEGER -> WHOLE.contains(datatype);
      case DECIMAL -> WHOLE.contains(datatype) || BROKEN.contains(datatype);
      case DATE -> DATES.contains(datatype);
      case BOOLEAN -> datatype.equals(XSDDatatype.XSDboolean.getURI());
      case TEXT ->
          cell.isLiteral()
              && (datatype.equals(XSDDatatype.XSDstring.getURI())
                  || !cell.getLiteralLanguage().isEmpty());
    };
  }
}
