package org.hemograph.serve.describe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemograph.query.Choice;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.serve.ask.Groups;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Frame.Alternate;
import org.hemograph.serve.pages.OpenApiPage;
import org.hemograph.serve.pages.OpenApiPage.Field;
import org.hemograph.serve.pages.OpenApiPage.Group;
import org.hemograph.serve.pages.OpenApiPage.Operation;
import org.hemograph.serve.pages.OpenApiPage.Takes;
import org.hemograph.serve.pages.Pages;
import org.hemograph.write.Format;

/** {@code /openapi}: the same for people who write programs. */
public final class OpenApiPageDoor implements Door {
  private final Described described;

  public OpenApiPageDoor(Described described) {
    this.described = described;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    byte[] body = described.pages().openApi(page());
    if (!described.unchanged(exchange, body, Pages.MEDIA_TYPE)) {
      exchange.send(200, Pages.MEDIA_TYPE, body);
    }
  }

  private OpenApiPage page() {
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    Groups.TITLES.keySet().forEach(group -> groups.put(group, new ArrayList<>()));
    new OpenApi(described.catalogue().all(), Described.version(), described::codes)
        .operations()
        .forEach(
            (name, query) ->
                groups
                    .computeIfAbsent(query.group(), g -> new ArrayList<>())
                    .add(operation(name, query)));
    List<Group> shown = new ArrayList<>();
    groups.forEach(
        (group, operations) -> {
          if (!operations.isEmpty()) {
            shown.add(new Group(Groups.TITLES.getOrDefault(group, group), group, operations));
          }
        });
    Frame frame =
        Frame.of("For programs", "queries", described.revision())
            .with(List.of(new Alternate("OpenAPI 3.1", "application/json", "/openapi.json")));
    return new OpenApiPage(frame, Described.version(), shown);
  }

  private Operation operation(String name, CuratedQuery query) {
    return new Operation(
        name,
        "/queries/" + query.name(),
        query.summary(),
        OpenApi.description(query),
        query.parameters().stream().map(this::takes).toList(),
        query.columns().stream()
            .map(
                column ->
                    new Field(
                        column.name(),
                        column.type().keyword(),
                        AnswerSchemas.meaning(column),
                        column.unit()))
            .toList(),
        Format.writtenFor(query.kind()).stream().map(Format::formatName).toList());
  }

  private Takes takes(Parameter parameter) {
    List<String> values =
        parameter.allowed().listed().isEmpty()
            ? described.codes(parameter.type())
            : parameter.allowed().listed().stream().map(Choice::value).toList();
    Parameter.Repeats repeats = parameter.repeats();
    return new Takes(
        parameter.name(),
        parameter.type().keyword(),
        parameter.required(),
        parameter.repeatable() ? repeats.least() + " to " + repeats.most() + " times" : "once",
        ParameterSchema.description(parameter),
        values,
        parameter.initial().orElse(""),
        parameter.example());
  }
}
