package org.hemograph.serve.editor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.CuratedQuery;

/** Reads a query that somebody typed, so that it runs like a curated one that takes no values. */
final class TypedQuery {
  /** The name under which a browser saves its answer. */
  private static final String NAME = "answer";

  /** Longer ones are for the endpoint itself, by POST. */
  private static final int LONGEST = 100_000;

  private static final Pattern PLACE = Pattern.compile("at line ([0-9]{1,6}), column ([0-9]{1,6})");
  private static final Pattern UPDATE =
      Pattern.compile(
          "^\\s*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /**
   * What does not parse.
   *
   * @param line counted from 1
   * @param column counted from 1
   */
  record Mistake(int line, int column, String message) {}

  /** Either the query, or what is wrong with its text. */
  record Read(Optional<CuratedQuery> query, Optional<Mistake> mistake) {}

  private TypedQuery() {}

  /**
   * Reads a query (SPARQL 1.1 Query Language). Where the request names graphs, these are asked and
   * not those of the query (SPARQL 1.1 Protocol, section 2.1.4).
   *
   * @param defaultGraphs IRIs of the graphs of the default graph, as requested
   * @param namedGraphs IRIs of the named graphs, as requested
   * @throws HemographException (TOO_LARGE) if it is longer than any that is typed
   */
  static Read read(String text, List<String> defaultGraphs, List<String> namedGraphs) {
    if (text.length() > LONGEST) {
      throw new HemographException(
          Fault.TOO_LARGE, "The query is longer than " + LONGEST + " characters.");
    }
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        defaultGraphs.forEach(query::addGraphURI);
        namedGraphs.forEach(query::addNamedGraphURI);
        // The page shows what was asked, and its downloads ask the same.
        return new Read(Optional.of(query(query.serialize(), query)), Optional.empty());
      }
      return new Read(Optional.of(query(text, query)), Optional.empty());
    } catch (QueryParseException e) {
      return wrong(text, e.getLine(), e.getColumn(), String.valueOf(e.getMessage()));
    } catch (QueryException e) {
      return wrong(text, 1, 1, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      return wrong(text, 1, 1, "The query is nested too deeply.");
    }
  }

  private static Read wrong(String text, int line, int column, String message) {
    String said = message.strip();
    // The exception's own line is the line before for a lexical error; its message is right.
    Matcher place = PLACE.matcher(said);
    boolean found = place.find();
    int atLine = found ? Integer.parseInt(place.group(1)) : Math.max(1, line);
    int atColumn = found ? Integer.parseInt(place.group(2)) : Math.max(1, column);
    String told =
        UPDATE.matcher(text).find()
            ? "This looks like an update. Nothing is written here; ask with SELECT, ASK, CONSTRUCT"
                + " or DESCRIBE."
            : said;
    return new Read(Optional.empty(), Optional.of(new Mistake(atLine, atColumn, told)));
  }

  private static CuratedQuery query(String text, Query query) {
    List<Column> columns =
        query.isSelectType()
            ? query.getResultVars().stream()
                .map(name -> new Column(name, "", "", ColumnType.TEXT))
                .toList()
            : List.of();
    return CuratedQuery.withoutFile(
        NAME, "The answer to your query", List.of(), columns, text, query);
  }
}
