package org.hemograph.serve.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Queryable;
import org.hemograph.query.Shortened;
import org.hemograph.rdf.External;
import org.hemograph.serve.charts.StandAlone;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.linked.LinkedData;
import org.hemograph.serve.linked.ThingPath;
import org.hemograph.serve.pages.Figure;
import org.hemograph.serve.pages.FigurePage;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.things.FigureMaker;
import org.hemograph.serve.things.Figures;
import org.hemograph.serve.things.ResultFigure;
import org.hemograph.serve.things.Subject;

/**
 * {@code /figure/{name}/{key}}: a picture of a thing alone, as a page, with {@code .svg} as a file
 * that needs nothing else, with {@code .csv} as the table of what it shows.
 */
public final class FigureDoor implements Door {
  private static final String PREFIX = "/figure/";

  private final LinkedData data;
  private final Figures figures;

  public FigureDoor(LinkedData data, Figures figures) {
    this.data = data;
    this.figures = figures;
  }

  private enum Form {
    PAGE("", Pages.MEDIA_TYPE),
    SVG(".svg", StandAlone.MEDIA_TYPE),
    CSV(".csv", GridCsv.MEDIA_TYPE);

    private final String ending;
    private final String mediaType;

    Form(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    static Form of(String path) {
      return path.endsWith(SVG.ending) ? SVG : path.endsWith(CSV.ending) ? CSV : PAGE;
    }
  }

  /** A picture and the thing it is of. */
  private record Made(Figure figure, Subject subject) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    String path = exchange.pathAfter(PREFIX);
    int slash = Math.max(0, path.indexOf('/'));
    String name = path.substring(0, slash);
    boolean all = name.equals(ResultFigure.ALL);
    Optional<FigureMaker> maker = figures.named(name);
    Form form = Form.of(path);
    if (maker.isEmpty() && !(all && form == Form.PAGE)) {
      throw unknown();
    }
    String rest = path.substring(slash + 1, path.length() - form.ending.length());
    Optional<ThingPath> key = ThingPath.parse(rest).filter(one -> one.extension().isEmpty());
    if (key.isEmpty()) {
      data.problems().write(exchange, data.nothing(rest));
      return;
    }
    String revision = data.evidence().revision();
    if (exchange.unchanged(data.validators().tag(exchange, revision, form.mediaType))) {
      return;
    }
    String iri = data.links().namespaces().id(key.get().key());
    if (maker.isEmpty()) {
      sendAll(exchange, iri, key.get().key());
      return;
    }
    Optional<Made> made = data.evidence().read(session -> made(session, maker.get(), iri));
    if (made.isEmpty()) {
      data.problems().write(exchange, data.nothing(key.get().key()));
      return;
    }
    send(exchange, form, made.get());
  }

  private static HemographException unknown() {
    return new HemographException(Fault.NO_SUCH_THING, "There is no figure of that name.");
  }

  private Optional<Made> made(Queryable.Session session, FigureMaker maker, String iri) {
    return subject(session, maker.types(), iri)
        .flatMap(subject -> maker.of(subject).map(figure -> new Made(figure, subject)));
  }

  /**
   * Empty where the thing is of none of these classes. The revision told is that of what is read
   * here, as people cite it.
   */
  private Optional<Subject> subject(Queryable.Session session, Set<String> types, String iri) {
    String revision = session.version().orElse("");
    Description thing = new Describer().data(session, iri);
    boolean fits =
        thing.objects(External.rdfType).stream()
            .anyMatch(type -> type.isURI() && types.contains(type.getURI()));
    return fits
        ? Optional.of(
            data.things()
                .subject(
                    session, thing, data.vocabularies().current(), List.of(), List.of(), revision))
        : Optional.empty();
  }

  /** Every picture of a thing's results, as a page. */
  private void sendAll(Exchange exchange, String iri, String key) throws IOException {
    Optional<FigurePage.All> page =
        data.evidence()
            .read(
                session ->
                    subject(session, ResultFigure.TYPES, iri)
                        .map(
                            subject ->
                                new FigurePage.All(
                                    subject
                                        .frame()
                                        .titled("Figures of results, " + subject.head().label()),
                                    new Link(subject.head().label(), "/page/" + subject.key()),
                                    ResultFigure.all(subject),
                                    source(subject))));
    if (page.isEmpty()) {
      data.problems().write(exchange, data.nothing(key));
      return;
    }
    exchange.send(200, Pages.MEDIA_TYPE, data.pages().figures(page.get()));
  }

  private void send(Exchange exchange, Form form, Made made) throws IOException {
    Figure figure = made.figure();
    String source = source(made.subject());
    String things = data.links().namespaces().id("");
    String file = Shortened.forDisplay(figure.name() + "-" + fileName(made.subject()));
    switch (form) {
      case PAGE -> exchange.send(200, form.mediaType, data.pages().figure(page(made, source)));
      case SVG -> {
        exchange
            .header("Content-Security-Policy", StandAlone.POLICY)
            .header("Content-Disposition", "inline; filename=\"" + file + ".svg\"");
        String label = made.subject().head().label();
        String title =
            figure.title().contains(label) ? figure.title() : label + ": " + figure.title();
        String svg = new StandAlone(title, source, things).of(figure.picture());
        exchange.send(200, form.mediaType, svg.getBytes(StandardCharsets.UTF_8));
      }
      case CSV -> {
        exchange.header("Content-Disposition", "inline; filename=\"" + file + ".csv\"");
        String csv = new GridCsv(things).of(figure.table());
        exchange.send(200, form.mediaType, csv.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static FigurePage page(Made made, String source) {
    Figure figure = made.figure();
    String label = made.subject().head().label();
    Frame frame =
        made.subject()
            .frame()
            .with(
                List.of(
                    new Frame.Alternate("SVG", StandAlone.MEDIA_TYPE, figure.address() + ".svg"),
                    new Frame.Alternate("CSV", "text/csv", figure.address() + ".csv")))
            .titled(figure.title() + ", " + label)
            .styled("drug.css");
    Link thing = new Link(label, "/page/" + made.subject().key());
    return new FigurePage(frame, thing, figure, source);
  }

  /** The permanent name of the thing: it works wherever the file goes, and for any host. */
  private static String source(Subject subject) {
    String revision = subject.frame().revision();
    return "Source: Hemograph, "
        + subject.iri()
        + (revision.isEmpty() ? "" : ", data revision " + revision)
        + ". CC BY 4.0.";
  }

  private static String fileName(Subject subject) {
    return subject.key().replaceAll("[^A-Za-z0-9.-]+", "-");
  }
}
