package org.hemograph.serve.ontology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.TermPage;
import org.hemograph.serve.pages.TermPage.Fact;
import org.hemograph.serve.pages.TermPage.Part;

/** {@code /shapes}: the rules of the data in words, and each of their files as it is. */
public final class ShapesDoor implements Door {
  /** Shapes for more classes than this are for nearly everything. */
  private static final int MANY = 8;

  private static final String TURTLE = "text/turtle; charset=utf-8";

  private final Questions questions;
  private final Reference reference;

  ShapesDoor(Questions questions, Reference reference) {
    this.questions = questions;
    this.reference = reference;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String rest = exchange.pathAfter("/shapes");
    if (rest.isEmpty()) {
      page(exchange);
      return;
    }
    String name = rest.endsWith(".ttl") ? rest.substring(1, rest.length() - 4) : "";
    byte[] text =
        OntologyFiles.shapeText(name)
            .orElseThrow(
                () ->
                    new HemographException(
                        Fault.NO_SUCH_THING,
                        "There are no shapes of that name; /shapes lists their files."));
    if (!exchange.unchanged(questions.validators().tag(text), "public, max-age=3600")) {
      exchange.send(200, TURTLE, text);
    }
  }

  private void page(Exchange exchange) throws IOException {
    String revision = questions.evidence().revision();
    if (exchange.unchanged(questions.validators().tag(exchange, revision, "text/html"))) {
      return;
    }
    List<Link> files = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<String, List<Shapes.Shape>> file : reference.shapes().entrySet()) {
      files.add(new Link(file.getKey() + ".ttl", "/shapes/" + file.getKey() + ".ttl"));
      file.getValue().forEach(shape -> parts.add(part(shape, reference.words(), shape.name())));
    }
    TermPage page =
        new TermPage(
            Frame.of("Shapes", "ontology", revision),
            new Link("Ontology", "/ontology"),
            "Shapes",
            "The rules that every record is checked against before it is written, in SHACL. A"
                + " record that breaks one is refused whole, with the message of the rule.",
            List.of(new Fact("as Turtle", files)),
            parts,
            "");
    exchange.send(200, Pages.MEDIA_TYPE, questions.pages().term(page));
  }

  /** A shape as a table. */
  static Part part(Shapes.Shape shape, Words words, String title) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Rule rule : shape.rules()) {
      Link property = rule.path().isEmpty() ? Link.text(rule.written()) : words.link(rule.path());
      rows.add(
          List.of(
              Cell.of(property),
              Cell.text(rule.many()),
              Cell.text(rule.value()),
              Cell.text(rule.message())));
    }
    String note =
        (shape.targets().isEmpty() || shape.targets().size() > MANY
                ? ""
                : "For "
                    + String.join(", ", shape.targets().stream().map(words::shortened).toList())
                    + ". ")
            + (shape.closed() ? "No other properties may stand. " : "")
            + String.join(" ", shape.messages());
    Grid grid =
        new Grid(title, TermDoor.columns("property", "how often", "values", "else"), rows, "");
    return new Part(title, shape.name(), note.strip(), grid);
  }
}
