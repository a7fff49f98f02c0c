package org.hemograph.serve.neighbours;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.LibraryDoor;
import org.hemograph.serve.linked.LinkedData;
import org.hemograph.serve.linked.ThingPath;
import org.hemograph.serve.neighbours.Neighbourhood.Edge;
import org.hemograph.serve.neighbours.Neighbourhood.Place;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.NeighboursPage;
import org.hemograph.serve.pages.NeighboursPage.Step;
import org.hemograph.serve.pages.Pages;

/**
 * {@code /neighbours/{key}}: what is one step away from a thing, as a table that a script can draw
 * as a graph; with {@code .json} as nodes and edges.
 */
public final class NeighbourDoor implements Door {
  private static final String PREFIX = "/neighbours/";
  private static final String ENDING = ".json";
  private static final String JSON = "application/json";

  private final LinkedData data;
  private final LibraryDoor library;

  public NeighbourDoor(LinkedData data, LibraryDoor library) {
    this.data = data;
    this.library = library;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String raw = exchange.pathAfter(PREFIX);
    boolean json = raw.endsWith(ENDING);
    String rest = json ? raw.substring(0, raw.length() - ENDING.length()) : raw;
    Optional<ThingPath> path = ThingPath.parse(rest).filter(one -> one.extension().isEmpty());
    if (path.isEmpty()) {
      data.problems().write(exchange, data.nothing(rest));
      return;
    }
    String revision = data.evidence().revision();
    String mediaType = json ? JSON : Pages.MEDIA_TYPE;
    if (exchange.unchanged(data.validators().tag(exchange, revision, mediaType))) {
      return;
    }
    NeighbourReader reader = new NeighbourReader(data.links(), data.vocabularies().current());
    String iri = data.links().namespaces().id(path.get().key());
    Optional<Neighbourhood> found = data.evidence().read(session -> reader.of(session, iri));
    if (found.isEmpty()) {
      data.problems().write(exchange, data.nothing(path.get().key()));
      return;
    }
    exchange.send(
        200,
        mediaType,
        json
            ? NeighbourJson.of(found.get())
            : data.pages().neighbours(page(found.get(), revision)));
  }

  private NeighboursPage page(Neighbourhood found, String revision) {
    Place centre = found.centre();
    Map<String, Place> places = new HashMap<>();
    found.others().forEach(place -> places.put(place.key(), place));
    List<Step> steps = new ArrayList<>();
    for (Edge edge : found.edges()) {
      boolean outgoing = edge.source().equals(centre.key());
      Place other = places.get(outgoing ? edge.target() : edge.source());
      if (other != null && (outgoing || edge.target().equals(centre.key()))) {
        steps.add(
            new Step(
                outgoing,
                edge.property(),
                new Link(other.label(), "/page/" + other.page()),
                other.kind(),
                PREFIX + other.page()));
      }
    }
    steps.sort(
        Comparator.comparing(Step::outgoing)
            .reversed()
            .thenComparing(step -> step.property().text())
            .thenComparing(step -> step.other().text()));
    String address = PREFIX + centre.key() + ENDING;
    Frame frame =
        Frame.of("Neighbourhood of " + centre.label(), "", revision)
            .with(List.of(new Frame.Alternate("JSON", JSON, address)))
            .styled("neighbours.css")
            .scripted("neighbours.js");
    return new NeighboursPage(
        frame,
        new Link(centre.label(), "/page/" + centre.key()),
        centre.kind(),
        steps,
        found.remark(),
        address,
        "/assets/" + library.address("cytoscape.min.js"));
  }
}
