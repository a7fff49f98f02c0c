package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.CuratedQuery.Kind;
import org.hemograph.query.Parameter;
import org.hemograph.write.Format;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code /openapi.json} says of the answers is true of them. */
class AnswerSchemasIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ServedBase alone;
  private static ServedBase withRecords;
  private static JsonNode document;

  @BeforeAll
  static void start() throws IOException {
    alone = ServedBase.alone();
    withRecords = ServedBase.withRecords();
    document = JSON.readTree(alone.get("/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    alone.close();
    withRecords.close();
  }

  @TestFactory
  Stream<DynamicTest> everyAnswer_fitsItsSchema() {
    return alone.queries().stream()
        .filter(query -> query.kind() != Kind.STATEMENTS)
        .flatMap(
            query ->
                Stream.of(
                    dynamicTest(query.name(), () -> check(alone, query, needed(query))),
                    dynamicTest(
                        query.name() + " with records",
                        () -> check(withRecords, query, needed(query))),
                    dynamicTest(query.name() + " filtered", () -> checkFiltered(query))));
  }

  private static Map<String, String> needed(CuratedQuery query) {
    return ServedBase.needed(query);
  }

  private static void checkFiltered(CuratedQuery query) throws IOException {
    for (Parameter parameter : query.parameters()) {
      Map<String, String> given = new LinkedHashMap<>(needed(query));
      boolean exclusive = query.exactlyOne().stream().anyMatch(g -> g.contains(parameter.name()));
      if (!exclusive && !parameter.example().isEmpty()) {
        given.put(parameter.name(), parameter.example());
        given.put("limit", "5");
        check(withRecords, query, given);
      }
    }
  }

  private static void check(ServedBase served, CuratedQuery query, Map<String, String> given)
      throws IOException {
    String address = ServedBase.address(query, ".json", given);
    HttpResponse<String> answer = served.get(address);
    assertEquals(200, answer.statusCode(), address + ": " + answer.body());
    JsonNode body = JSON.readTree(answer.body());
    JsonNode schemas = operation(query).at("/responses/200/content");
    assertFits(schemas.path("application/json").path("schema"), body, address);
    Set<String> columns = new HashSet<>();
    query.columns().forEach(column -> columns.add(column.name()));
    for (JsonNode row : body.path("rows")) {
      Set<String> members = new HashSet<>();
      row.fieldNames().forEachRemaining(members::add);
      assertEquals(columns, members, address);
    }
    if (served == withRecords) {
      return;
    }
    String results = served.get(ServedBase.address(query, ".srj", given)).body();
    assertFits(
        schemas.path("application/sparql-results+json").path("schema"),
        JSON.readTree(results),
        address);
  }

  @Test
  void problems_fitTheirSchema() throws IOException {
    JsonNode schema = document.at("/components/responses/BadRequest/content");
    for (String address :
        List.of(
            "/queries/study-results",
            "/queries/study-results?study=VAYHIT2&typo=1",
            "/queries/study-results?study=nonesuch",
            "/queries/study-results.nonesuch?study=VAYHIT2",
            "/queries/nonesuch",
            "/id/drug/nonesuch")) {
      HttpResponse<String> answer = alone.get(address, "Accept", "application/json");
      assertTrue(answer.statusCode() >= 400, address);
      JsonNode responses = document.at("/paths/~1queries~1study-results/get/responses");
      assertTrue(responses.has(Integer.toString(answer.statusCode())), address);
      assertFits(
          schema.path("application/problem+json").path("schema"),
          JSON.readTree(answer.body()),
          address);
    }
  }

  @Test
  void everyFormat_isInTheDocument() {
    for (CuratedQuery query : alone.queries()) {
      List<String> types = new ArrayList<>();
      operation(query).at("/responses/200/content").fieldNames().forEachRemaining(types::add);
      List<String> written =
          Format.writtenFor(query.kind()).stream().map(Format::mediaType).toList();
      assertEquals(Set.copyOf(written), Set.copyOf(types), query.name());
    }
  }

  private static JsonNode operation(CuratedQuery query) {
    JsonNode operation = document.path("paths").path("/queries/" + query.name()).path("get");
    assertTrue(operation.isObject(), query.name());
    return operation;
  }

  private static void assertFits(JsonNode schema, JsonNode value, String address) {
    assertTrue(schema.isObject(), address);
    ObjectNode whole = JSON.createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("$ref", schema.path("$ref"));
    whole.set("components", document.path("components"));
    JsonSchema compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    List<String> wrong =
        compiled.validate(value).stream().limit(5).map(ValidationMessage::toString).toList();
    assertEquals(List.of(), wrong, address);
  }
}
