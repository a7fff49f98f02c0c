package org.hemograph.serve.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.Answer;
import org.hemograph.query.Binder;
import org.hemograph.query.BoundQuery;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Extent;
import org.hemograph.query.Queryable;
import org.hemograph.query.Window;
import org.hemograph.serve.ask.QueryDoor;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Pages;
import org.hemograph.write.About;
import org.hemograph.write.AnswerWriter;
import org.hemograph.write.Format;

/**
 * {@code /compare}: studies, drugs and classes side by side, as a page or as data. The address is
 * all there is to it: things chosen in another order, or by other names, lead to the same one.
 */
public final class CompareDoor implements Door {
  /** The page and the downloads. */
  public static final String PATH = CompareAddress.PATH;

  private static final List<Format> OFFERED =
      Stream.concat(Stream.of(Format.HTML), Format.writtenFor(CuratedQuery.Kind.ROWS).stream())
          .toList();

  private final Questions questions;
  private final AnswerWriter writer;
  private final Chooser chooser;
  private final ComparePages pages;

  /**
   * A door.
   *
   * @param binder finds things by name as curated queries do
   */
  public CompareDoor(Questions questions, AnswerWriter writer, Binder binder) {
    this.questions = questions;
    this.writer = writer;
    this.chooser = new Chooser(binder, questions.links().namespaces());
    this.pages =
        new ComparePages(questions, new Beginnings(chooser, questions.links().namespaces()));
  }

  /** The paths that lead here. */
  public static List<String> paths() {
    return OFFERED.stream()
        .map(format -> format == Format.HTML ? PATH : PATH + "." + format.suffix())
        .toList();
  }

  /**
   * A comparison, read.
   *
   * @param selection in its canonical form
   * @param found the studies that it comes down to
   * @param revision of what was read; empty where the store cannot tell
   */
  record Read(
      Selection selection, StudyChoice.Found found, Comparison comparison, String revision) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept");
    String ending = exchange.pathAfter(PATH);
    Optional<String> suffix =
        ending.startsWith(".") ? Optional.of(ending.substring(1)) : Optional.empty();
    Format format = QueryDoor.format(exchange, suffix, OFFERED);
    String revision = questions.evidence().revision();
    String tag = questions.validators().tag(exchange, revision, format.mediaType());
    if (exchange.unchanged(tag)) {
      return;
    }
    Map<String, List<String>> given = exchange.parameters().without(List.of("format"));
    if (format == Format.HTML) {
      page(exchange, given, suffix.isEmpty() && exchange.parameters().one("format").isEmpty());
    } else {
      Read read = questions.evidence().read(session -> read(session, given));
      data(exchange, read, given, format);
    }
  }

  /** Five queries for things that are named by their keys, however many there are. */
  Read read(Queryable.Session session, Map<String, List<String>> given) {
    Selection selection = chooser.read(session, given);
    StudyChoice.Found found =
        selection.isEmpty()
            ? StudyChoice.Found.NOTHING
            : StudyChoice.of(session, selection.chosen());
    Comparison comparison =
        Comparison.of(session, found.shown(), selection.endpoints(), questions.links());
    return new Read(
        canonical(selection, comparison), found, comparison, session.version().orElse(""));
  }

  /** Endpoints by their keys, in the order of the table; those that nobody reports at the end. */
  private static Selection canonical(Selection selection, Comparison comparison) {
    if (selection.endpoints().isEmpty()) {
      return selection;
    }
    List<String> endpoints = new ArrayList<>();
    boolean some = comparison.unknown().size() < selection.endpoints().size();
    if (some) {
      comparison.shown().stream().map(ComparedRow::key).distinct().forEach(endpoints::add);
    }
    comparison.unknown().forEach(unknown -> endpoints.add(unknown.given()));
    return new Selection(selection.chosen(), selection.wrong(), endpoints);
  }

  private void page(Exchange exchange, Map<String, List<String>> given, boolean plain)
      throws IOException {
    ComparePages.Made made =
        questions.evidence().read(session -> pages.make(session, read(session, given), given));
    tell(exchange, made.read());
    Selection selection = made.read().selection();
    CompareAddress address = CompareAddress.of(selection);
    String here = exchange.queryString();
    if (plain
        && selection.wrong().isEmpty()
        && !address.query().equals(here.isEmpty() ? "" : "?" + here)) {
      exchange.redirect(303, address.page());
      return;
    }
    int status =
        selection.wrong().stream().findFirst().map(w -> w.why().fault().status()).orElse(200);
    if (status != 200) {
      exchange.withoutHeader("ETag").header("Cache-Control", "no-store");
    }
    if (!selection.isEmpty()) {
      OFFERED.stream()
          .filter(format -> format != Format.HTML)
          .forEach(
              format ->
                  exchange.addHeader(
                      "Link",
                      "<"
                          + address.in(format)
                          + ">; rel=\"alternate\"; type=\""
                          + format.mediaType()
                          + "\""));
    }
    exchange.send(status, Pages.MEDIA_TYPE, questions.pages().compare(made.page()));
  }

  /** Which state of the data the numbers are of. */
  private static void tell(Exchange exchange, Read read) {
    if (!read.revision().isEmpty()) {
      exchange.header("X-Revision", read.revision());
    }
  }

  private void data(Exchange exchange, Read read, Map<String, List<String>> given, Format format)
      throws IOException {
    tell(exchange, read);
    check(read);
    Selection selection = read.selection();
    Answer.Rows rows = CompareRows.of(read.comparison());
    About about =
        new About(
            new BoundQuery(CompareQuery.QUESTION, bound(selection), CompareQuery.QUESTION.query()),
            given,
            Optional.of(read.revision()).filter(r -> !r.isEmpty()),
            new Extent(
                Window.ALL, Optional.of(new Extent.Total(read.comparison().results(), false))),
            Optional.empty());
    exchange.header("Content-Disposition", "inline; filename=\"compare." + format.suffix() + "\"");
    writer.write(rows, about, format, exchange.begin(200, format.contentType()));
  }

  /** Whoever reads data gets no part of what was asked for: all of it, or what is wrong. */
  static void check(Read read) {
    Selection selection = read.selection();
    if (!selection.wrong().isEmpty()) {
      throw selection.wrong().get(0).why();
    }
    if (selection.isEmpty()) {
      throw new HemographException(
          Fault.MISSING_PARAMETER,
          "A comparison needs at least one study, drug or class",
          new Offence(
              ChoiceKind.STUDY.parameter(),
              "",
              ChoiceKind.STUDY.type().words(),
              List.of(),
              ChoiceKind.STUDY.example()));
    }
    checkEndpoints(read.comparison());
  }

  /** Whoever reads data must not take all rows for those of an endpoint that nobody reports. */
  private static void checkEndpoints(Comparison comparison) {
    for (Comparison.Unknown unknown : comparison.unknown()) {
      throw new HemographException(
          Fault.UNKNOWN_THING,
          ComparePages.notReported(unknown),
          new Offence(
              CompareAddress.ENDPOINT,
              org.hemograph.query.Shortened.forDisplay(unknown.given()),
              "an endpoint that one of these studies reports",
              unknown.near(),
              ""));
    }
  }

  private static Map<String, List<Node>> bound(Selection selection) {
    Map<String, List<Node>> values = new LinkedHashMap<>();
    for (ChoiceKind kind : ChoiceKind.values()) {
      List<Node> things =
          selection.of(kind).stream()
              .map(chosen -> NodeFactory.createURI(chosen.iri()))
              .collect(Collectors.toList());
      if (!things.isEmpty()) {
        values.put(kind.parameter(), things);
      }
    }
    if (!selection.endpoints().isEmpty()) {
      values.put(
          CompareAddress.ENDPOINT,
          selection.endpoints().stream().map(NodeFactory::createLiteralString).toList());
    }
    return values;
  }
}
