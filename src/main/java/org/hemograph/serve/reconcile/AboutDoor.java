package org.hemograph.serve.reconcile;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ReconcilePage;
import org.hemograph.serve.pages.ReconcilePage.Entry;

/**
 * {@code /reconcile/about}: how to add the service to OpenRefine, what its types and properties
 * are, and what its scores are made of; each matching feature has an anchor there.
 */
final class AboutDoor implements Door {
  private final Service service;
  private final Pages pages;

  AboutDoor(Service service, Pages pages) {
    this.service = service;
    this.pages = pages;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Known.only(exchange.parameters(), List.of());
    String revision = service.evidence().revision();
    if (exchange.unchanged(service.validators().tag(exchange, revision, Pages.MEDIA_TYPE))) {
      return;
    }
    String base = BaseAddress.of(exchange);
    Frame frame =
        Frame.of("Matching with OpenRefine", "", revision)
            .styled("reconcile.css")
            .with(
                new Frame.Meta(
                    "A reconciliation service: names in a table are matched with drugs, studies,"
                        + " classes and mechanisms.",
                    base + "reconcile/about",
                    ""));
    List<Entry> types =
        EntityType.ALL.stream()
            .map(
                type ->
                    new Entry(
                        type.id(),
                        type.name(),
                        EntityType.of(type.broader()).map(EntityType::name).orElse("")))
            .toList();
    List<Entry> properties =
        Properties.ALL.stream()
            .map(
                property ->
                    new Entry(
                        property.id(),
                        property.name() + ": " + property.description(),
                        property.of().isEmpty()
                            ? "all"
                            : property.of().stream()
                                .map(EntityType::name)
                                .collect(Collectors.joining(", "))))
            .toList();
    List<Entry> features =
        Arrays.stream(Feature.values())
            .map(feature -> new Entry(feature.id(), feature.meaning(), ""))
            .toList();
    exchange.send(
        200,
        Pages.MEDIA_TYPE,
        pages.reconcile(
            new ReconcilePage(
                frame, base + Manifest.PATH, QueryBatch.MOST, types, properties, features)));
  }
}
