package org.hemograph.serve.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Queryable;
import org.hemograph.query.Shortened;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.SafeHeaders;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.PreviewPage;
import org.hemograph.serve.pages.PreviewPage.Fact;

/**
 * {@code /reconcile/preview?id=}: a thing on a few lines, made to stand in a frame of whoever
 * matches against it (section 5 of the specification).
 */
final class PreviewDoor implements Door {
  /** What does not fit is on the page. */
  private static final int VALUES = 4;

  private static final Set<String> LEFT_OUT =
      Set.of(
          "name",
          "description",
          "title",
          "authors",
          "drug",
          "enrolmentType",
          "hgnc",
          "cas",
          "inn",
          "codeName",
          "unii",
          "atc",
          "pmcid");

  private final Service service;
  private final Pages pages;

  PreviewDoor(Service service, Pages pages) {
    this.service = service;
    this.pages = pages;
  }

  /** What is shown, of which revision. */
  private record Read(Optional<PreviewPage> page, String revision) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    Known.only(exchange.parameters(), List.of("id"));
    String id = Known.needed(exchange.parameters(), "id", "the id of a thing", "drug/ianalumab");
    Read read =
        service
            .evidence()
            .read(
                session -> {
                  Optional<Entity> entity = service.entities().now(session).at(id);
                  return new Read(
                      entity.map(one -> page(one, told(session, one))),
                      session.version().orElse(""));
                });
    PreviewPage page =
        read.page()
            .orElseThrow(
                () ->
                    new HemographException(
                        Fault.NO_SUCH_THING,
                        "Nothing here has the id \"" + Shortened.forDisplay(id) + "\"."));
    exchange.header("Content-Security-Policy", SafeHeaders.framedAnywhere());
    String tag = service.validators().tag(exchange, read.revision(), Pages.MEDIA_TYPE);
    if (!exchange.unchanged(tag)) {
      exchange.send(200, Pages.MEDIA_TYPE, pages.preview(page));
    }
  }

  private Map<Property, List<PropertyValue>> told(Queryable.Session session, Entity entity) {
    return service
        .reader()
        .of(session, Set.of(entity.key()), Properties.of(entity.type()))
        .getOrDefault(entity.key(), Map.of());
  }

  private static PreviewPage page(Entity entity, Map<Property, List<PropertyValue>> told) {
    List<Fact> facts = new ArrayList<>();
    String description = "";
    for (Property property : Properties.of(entity.type())) {
      List<PropertyValue> values = told.getOrDefault(property, List.of());
      if (property.id().equals("description")) {
        description = values.stream().findFirst().map(PropertyValue::text).orElse("");
      }
      if (!values.isEmpty() && !LEFT_OUT.contains(property.id())) {
        facts.add(
            new Fact(
                property.name(),
                values.stream().limit(VALUES).map(PropertyValue::marked).toList(),
                Math.max(0, values.size() - VALUES)));
      }
    }
    return new PreviewPage(
        entity.name(),
        entity.type().name(),
        new Link(entity.key(), "/page/" + entity.key()),
        description,
        facts);
  }
}
