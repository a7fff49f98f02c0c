package org.hemograph.serve.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Binder;
import org.hemograph.query.Queryable;
import org.hemograph.query.Shortened;
import org.hemograph.serve.ask.QueryDoor;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.search.SavedSearch;
import org.hemograph.store.ChangeSets;
import org.hemograph.write.Format;

/**
 * {@code /changes}: what was added, changed and removed, as a page, as JSON and as a feed; {@code
 * /changes/12} what one revision did, {@code /changes/12/graph/ctgov/NCT…} what it did to one
 * record, both also as RDF Patch.
 */
public final class ChangesDoor implements Door {
  /** The paths that lead here. */
  public static final List<String> PATHS =
      List.of("/changes", "/changes.json", "/changes.atom", "/changes/*");

  private static final String PATCH = "application/rdf-patch";
  private static final Pattern ONE =
      Pattern.compile("/changes/([0-9]{1,15})(?:\\.(json|rdfp)|/(.+))?");

  private final Questions questions;
  private final ChangesReader reader;
  private final Optional<ChangeSets> sets;

  /**
   * A door.
   *
   * @param binder finds things by name as curated queries do
   * @param search finds what a saved search finds
   * @param sets statements by revision; empty where the store keeps none
   */
  public ChangesDoor(
      Questions questions, Binder binder, SavedSearch search, Optional<ChangeSets> sets) {
    this.questions = questions;
    this.reader =
        new ChangesReader(
            new AskedThings(binder, questions.links().namespaces()),
            search,
            questions.links(),
            sets);
    this.sets = sets;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept");
    String path = exchange.path();
    if (path.startsWith(ChangesAddress.PATH + "/")) {
      Matcher one = ONE.matcher(path);
      if (!one.matches()) {
        throw nothing(path);
      }
      one(exchange, one);
      return;
    }
    boolean atom = wantsAtom(exchange);
    Optional<String> suffix = path.endsWith(".json") ? Optional.of("json") : Optional.empty();
    Format format =
        atom ? Format.HTML : QueryDoor.format(exchange, suffix, List.of(Format.HTML, Format.JSON));
    ChangesAddress address = ChangesAddress.of(exchange.parameters());
    String type = atom ? ChangesPages.ATOM : type(format);
    Optional<Made> made =
        reading(
            session ->
                unchanged(exchange, session, type)
                    ? Optional.empty()
                    : Optional.of(made(words -> reader.list(session, address, words))));
    if (made.isEmpty()) {
      return;
    }
    Read read = made.get().read();
    Vocabulary vocabulary = made.get().vocabulary();
    link(exchange, read, path);
    if (atom) {
      new ChangesAtom(questions.links(), vocabulary, BaseAddress.of(exchange))
          .write(read, exchange.begin(200, type));
    } else if (format == Format.JSON) {
      json(exchange, read, vocabulary, "/changes.json");
    } else {
      ChangesPages pages = new ChangesPages(questions.links(), vocabulary, read);
      exchange.send(200, type, questions.pages().changes(pages.list()));
    }
  }

  private static boolean wantsAtom(Exchange exchange) throws IOException {
    if (exchange.path().contains(".")) {
      return exchange.path().endsWith(".atom");
    }
    Optional<String> named = exchange.parameters().one("format");
    String accept = exchange.requestHeader("Accept");
    return named
        .map("atom"::equals)
        .orElse(accept.contains(ChangesPages.ATOM) && !accept.contains("text/html"));
  }

  private static String type(Format format) {
    return format == Format.HTML ? Pages.MEDIA_TYPE : format.contentType();
  }

  private void one(Exchange exchange, Matcher path) throws IOException {
    long revision = Long.parseLong(path.group(1));
    Optional<String> record =
        Optional.ofNullable(path.group(3))
            .map(rest -> RecordPath.decode(rest).orElseThrow(() -> nothing(exchange.path())))
            .map(rest -> questions.links().namespaces().base() + rest);
    Optional<String> suffix = Optional.ofNullable(path.group(2));
    Optional<String> named = suffix.isPresent() ? suffix : exchange.parameters().one("format");
    boolean patch = named.filter("rdfp"::equals).isPresent();
    Format format =
        patch ? Format.HTML : QueryDoor.format(exchange, suffix, List.of(Format.HTML, Format.JSON));
    // A patch, and what became of one record, have no parts.
    ChangesAddress address =
        ChangesAddress.of(
            exchange.parameters(),
            patch || record.isPresent() ? List.of() : List.of("limit", "cursor"));
    String type = patch ? PATCH : type(format);
    boolean kept = !patch || sets.map(all -> all.has(revision)).orElse(false);
    Optional<Made> made =
        reading(
            session ->
                kept && unchanged(exchange, session, type)
                    ? Optional.empty()
                    : Optional.of(
                        made(
                            words ->
                                reader
                                    .one(session, revision, record, address, words)
                                    .orElseThrow(() -> nothing(exchange.path())))));
    if (made.isEmpty()) {
      return;
    }
    if (!kept) {
      throw new HemographException(
          Fault.NO_SUCH_THING,
          sets.isEmpty()
              ? "This store keeps no change sets, so there is no RDF Patch of revision "
                  + revision
                  + "."
              : "The change set of revision " + revision + " is not kept here.");
    }
    Read read = made.get().read();
    Vocabulary vocabulary = made.get().vocabulary();
    if (patch) {
      exchange.header("Content-Disposition", "inline; filename=\"revision-" + revision + ".rdfp\"");
      OutputStream out = exchange.begin(200, type);
      sets.orElseThrow().write(revision, record.orElse(""), out);
    } else if (format == Format.JSON) {
      String here = ChangesAddress.PATH + "/" + revision + ".json";
      json(exchange, read, vocabulary, here);
    } else {
      ChangesPages pages = new ChangesPages(questions.links(), vocabulary, read);
      exchange.send(
          200,
          type,
          questions
              .pages()
              .changes(record.isPresent() ? pages.entry(revision) : pages.revision(revision)));
    }
  }

  /** What was read, and the words for it. */
  private record Made(Read read, Vocabulary vocabulary) {}

  private Made made(Function<Vocabulary, Read> reading) {
    Vocabulary vocabulary = questions.vocabularies().current();
    return new Made(reading.apply(vocabulary), vocabulary);
  }

  private <T> T reading(Function<Queryable.Session, T> how) {
    try {
      return questions.evidence().read(how);
    } catch (QueryCancelledException e) {
      throw new HemographException(
          Fault.QUERY_TIMEOUT,
          "Looking for changes took too long; a later \"since\" narrows them down.",
          e);
    } catch (DateTimeException e) {
      throw new HemographException(
          Fault.STORE_UNAVAILABLE, "The store's history has times that are none.", e);
    }
  }

  /**
   * Answers that the asker holds it already, where that is so. The tag is of the same read as the
   * answer, and is asked first: a feed that did not change costs nothing else.
   */
  private boolean unchanged(Exchange exchange, Queryable.Session session, String type) {
    String revision = session.version().orElse("");
    if (!revision.isEmpty()) {
      exchange.header("X-Revision", revision);
    }
    return exchange.unchanged(questions.validators().tag(exchange, revision, type));
  }

  private void json(Exchange exchange, Read read, Vocabulary vocabulary, String path)
      throws IOException {
    new ChangesJson(questions.links(), vocabulary, path)
        .write(read, exchange.begin(200, Format.JSON.contentType()));
  }

  /** Where the list goes on, and the feed of it (RFC 8288). */
  private static void link(Exchange exchange, Read read, String path) {
    ChangesAddress address = read.address();
    if (read.total().isPresent()) {
      exchange.header("X-Total-Count", Long.toString(read.total().getAsLong()));
    }
    if (read.next().isPresent()) {
      exchange.header("X-Truncated", "true");
      relate(exchange, path + address.from(read.next()).query(), "next", "");
    }
    if (read.previous().isPresent()) {
      relate(exchange, path + address.from(read.previous().orElseThrow()).query(), "prev", "");
    }
    relate(
        exchange,
        address.from(Optional.empty()).atom(),
        "alternate",
        "; type=\"" + ChangesPages.ATOM + "\"");
  }

  private static void relate(Exchange exchange, String target, String relation, String more) {
    if (target.length() <= 2_048) {
      exchange.addHeader("Link", "<" + target + ">; rel=\"" + relation + "\"" + more);
    }
  }

  private static HemographException nothing(String path) {
    return new HemographException(
        Fault.NO_SUCH_THING,
        "There is no such change as "
            + Shortened.forDisplay(path)
            + ". /changes lists all that are known.");
  }
}
