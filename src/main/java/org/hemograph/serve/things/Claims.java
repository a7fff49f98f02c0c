package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;

/** Claims side by side. */
final class Claims {
  private Claims() {}

  static Grid grid(String caption, Nearby near, List<Node> claims) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Node claim : claims) {
      rows.add(
          List.of(
              new Cell(
                  List.of(new Link(text(near, claim), near.link(claim).href())),
                  Cell.Style.TEXT,
                  mark(near, claim)),
              Cell.text(near.text(claim, HG.claimType)),
              Cell.text(near.text(claim, HG.certainty)),
              new Cell(near.links(claim, External.provWasAttributedTo), Cell.Style.TEXT, ""),
              new Cell(near.links(claim, HG.statedIn), Cell.Style.TEXT, "")));
    }
    return new Grid(
        caption,
        List.of(
            new Grid.Column("Claim", "", Cell.Style.TEXT),
            new Grid.Column("Type", "Finding, hypothesis, interpretation …", Cell.Style.TEXT),
            new Grid.Column("Certainty", "How sure its author is.", Cell.Style.TEXT),
            new Grid.Column("Who says it", "", Cell.Style.TEXT),
            new Grid.Column("Source", "Its main source.", Cell.Style.TEXT)),
        rows,
        "");
  }

  static String text(Nearby near, Node claim) {
    String text = near.text(claim, HG.claimText);
    return text.isEmpty() ? near.link(claim).text() : text;
  }

  private static String mark(Nearby near, Node claim) {
    String mark = near.code(claim, HG.verification);
    return mark.equals("verified") ? "" : mark;
  }
}
