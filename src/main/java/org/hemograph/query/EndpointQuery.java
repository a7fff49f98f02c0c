package org.hemograph.query;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/**
 * A query that runs at an endpoint (SPARQL 1.1 Protocol, section 2.1). Rows and statements stream.
 * Other than Jena's own, it lets go of an answer that nobody reads to its end, keeps its time limit
 * in the midst of an answer too, and tells when a store cut the answer short.
 */
final class EndpointQuery implements QueryExec {
  private static final String ROWS =
      "application/sparql-results+json, application/sparql-results+xml;q=0.5";
  private static final String STATEMENTS =
      "application/n-triples, text/turtle;q=0.7, application/rdf+xml;q=0.5";

  /** Virtuoso says so when it sends no more rows than this, however many there are. */
  private static final String MOST_ROWS = "X-SPARQL-MaxRows";

  /** Virtuoso says {@code S1TAT} here when it sends what it found until its time was over. */
  private static final String SQL_STATE = "X-SQL-State";

  private final Query query;
  private final Context context;
  private final Function<String, EndpointCall> ask;
  private volatile @Nullable EndpointCall call;
  private volatile boolean aborted;
  private volatile boolean closed;

  /**
   * A query.
   *
   * @param ask sends it, given what to accept
   */
  EndpointQuery(Query query, Context context, Function<String, EndpointCall> ask) {
    this.query = query;
    this.context = context;
    this.ask = ask;
  }

  @Override
  public RowSet select() {
    EndpointCall running = start(ROWS);
    HttpResponse<InputStream> answer = running.answer();
    RowSetReader reader = reader(answer);
    OptionalLong most = answer.headers().firstValueAsLong(MOST_ROWS);
    boolean fits = most.isEmpty() || query.hasLimit() && query.getLimit() <= most.getAsLong();
    return read(
        () -> {
          RowSet rows = reader.read(running.body(answer), context);
          long cut = fits ? Long.MAX_VALUE : most.getAsLong();
          return RowSetStream.create(rows.getResultVars(), new Rows(rows, cut));
        });
  }

  @Override
  public boolean ask() {
    EndpointCall running = start(ROWS);
    HttpResponse<InputStream> answer = running.answer();
    RowSetReader reader = reader(answer);
    return read(() -> reader.readAny(running.body(answer), context).booleanResult());
  }

  @Override
  public Iterator<Triple> constructTriples() {
    EndpointCall running = start(STATEMENTS);
    HttpResponse<InputStream> answer = running.answer();
    Lang lang = RDFLanguages.contentTypeToLang(mediaType(answer));
    if (lang == null || !RDFLanguages.isTriples(lang)) {
      throw notSparql(answer);
    }
    return new Read<>(
        read(() -> AsyncParser.asyncParseTriples(running.body(answer), lang, "urn:x-none:")));
  }

  @Override
  public Iterator<Triple> describeTriples() {
    return constructTriples();
  }

  @Override
  public Graph construct(Graph graph) {
    constructTriples().forEachRemaining(graph::add);
    return graph;
  }

  @Override
  public Graph describe(Graph graph) {
    return construct(graph);
  }

  private EndpointCall start(String accept) {
    if (aborted) {
      throw new QueryCancelledException();
    }
    EndpointCall started = ask.apply(accept);
    call = started;
    if (aborted) {
      started.stop();
    }
    return started;
  }

  private static RowSetReader reader(HttpResponse<InputStream> answer) {
    if (answer.headers().firstValue(SQL_STATE).isPresent()) {
      throw new HemographException(
          Fault.QUERY_TIMEOUT, "The store ended the query before it had all of the answer");
    }
    Lang lang = WebContent.contentTypeToLangResultSet(mediaType(answer));
    if (lang == null || !RowSetReaderRegistry.isRegistered(lang)) {
      throw notSparql(answer);
    }
    return RowSetReaderRegistry.getFactory(lang).create(lang);
  }

  private static String mediaType(HttpResponse<InputStream> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static HemographException notSparql(HttpResponse<InputStream> answer) {
    String type = mediaType(answer);
    return new HemographException(
        Fault.STORE_UNAVAILABLE,
        "The store answers with "
            + (type.isEmpty() ? "something unnamed" : Shortened.forDisplay(type))
            + ", which is no SPARQL result. Is it the address of its SPARQL endpoint?");
  }

  /** Whatever a parser throws, the store sent what it could not read. */
  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (HemographException | QueryCancelledException | NoSuchElementException e) {
      throw e;
    } catch (RuntimeException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof HemographException || cause instanceof QueryCancelledException) {
          throw (RuntimeException) cause;
        }
      }
      throw new HemographException(
          Fault.STORE_UNAVAILABLE,
          "The answer of the store cannot be read: " + Shortened.forDisplay(e.toString()),
          e);
    }
  }

  /** What a parser reads as it comes. */
  private record Read<T>(Iterator<T> parser) implements Iterator<T> {
    @Override
    public boolean hasNext() {
      return read(parser::hasNext);
    }

    @Override
    public T next() {
      return read(parser::next);
    }
  }

  /**
   * The same, counted: a store that stops at a number of rows does not say whether there were more.
   */
  private static final class Rows implements Iterator<Binding> {
    private final Iterator<Binding> rows;
    private final long cut;
    private long count;

    Rows(Iterator<Binding> rows, long cut) {
      this.rows = new Read<>(rows);
      this.cut = cut;
    }

    @Override
    public boolean hasNext() {
      boolean more = rows.hasNext();
      if (!more && count >= cut) {
        throw new HemographException(
            Fault.STORE_UNAVAILABLE,
            "The store sends no more than "
                + cut
                + " rows of an answer, and this one may have more. Ask for pages with limit, or"
                + " raise the limit of the store.");
      }
      return more;
    }

    @Override
    public Binding next() {
      count++;
      return rows.next();
    }
  }

  @Override
  public Iterator<Quad> constructQuads() {
    throw notStandard();
  }

  @Override
  public DatasetGraph constructDataset(DatasetGraph dataset) {
    throw notStandard();
  }

  @Override
  public JsonArray execJson() {
    throw notStandard();
  }

  @Override
  public Iterator<JsonObject> execJsonItems() {
    throw notStandard();
  }

  private static HemographException notStandard() {
    return new HemographException(
        Fault.BAD_CONFIGURATION,
        "A query that gives quads or JSON is an extension of Jena's; other stores do not know it");
  }

  @Override
  public @Nullable DatasetGraph getDataset() {
    return null;
  }

  @Override
  public Context getContext() {
    return context;
  }

  @Override
  public Query getQuery() {
    return query;
  }

  @Override
  public String getQueryString() {
    return query.toString();
  }

  @Override
  public void abort() {
    aborted = true;
    EndpointCall running = call;
    if (running != null) {
      running.stop();
    }
  }

  @Override
  public void close() {
    closed = true;
    EndpointCall running = call;
    if (running != null) {
      running.close();
    }
  }

  @Override
  public boolean isClosed() {
    return closed;
  }
}
