package org.hemograph.read.ctgov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.hemograph.read.FoundRecord;
import org.junit.jupiter.api.Test;

/** {@code docs/mappings/ctgov.md} against the code, by taking members out of our own record. */
class FieldTableTest {
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\|.*");
  private static final Path FIXTURE =
      Path.of("src/test/resources/org/hemograph/read/ctgov/protocol.json");

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void everyMemberHasARowAndEveryRowIsShown() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (JsonNode record : mapper.readTree(Files.readString(FIXTURE))) {
      leaves(record, "", shown);
    }
    assertTrue(shown.size() > 180, "only " + shown.size() + " members found");
    assertEquals(shown, new TreeSet<>(rows().keySet()));
  }

  @Test
  void takingAMemberOutChangesTheStatementsWhereTheTableSaysThatItIsMapped() throws IOException {
    JsonNode whole = mapper.readTree(Files.readString(FIXTURE));
    Set<String> said = statements(whole);
    assertFalse(said.isEmpty());
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> row : rows().entrySet()) {
      JsonNode without = whole.deepCopy();
      without.forEach(record -> remove(record, List.of(row.getKey().split("\\."))));
      boolean mapped = !row.getValue().equals("not mapped");
      if (said.equals(statements(without)) == mapped) {
        wrong.add(row.getKey() + (mapped ? " is not mapped" : " is mapped"));
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Map<String, String> rows() throws IOException {
    Map<String, String> rows = new java.util.LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("docs/mappings/ctgov.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), row.group(2).strip());
      }
    }
    return rows;
  }

  private static void leaves(JsonNode node, String path, Set<String> leaves) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              member ->
                  leaves(
                      member.getValue(),
                      path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                      leaves));
    } else if (node.isArray()) {
      node.forEach(item -> leaves(item, path + "[]", leaves));
    } else {
      leaves.add(path);
    }
  }

  /** Takes out every member at a path whose steps may be lists: {@code a.b[].c}. */
  private static void remove(JsonNode node, List<String> path) {
    String step = path.get(0);
    String name = step.replace("[]", "");
    if (path.size() == 1) {
      if (node instanceof ObjectNode object) {
        object.remove(name);
      }
      return;
    }
    JsonNode below = node.get(name);
    List<String> rest = path.subList(1, path.size());
    if (below instanceof ArrayNode list) {
      list.forEach(item -> remove(item, rest));
    } else if (below != null) {
      remove(below, rest);
    }
  }

  private Set<String> statements(JsonNode records) throws IOException {
    byte[] json = mapper.writeValueAsString(records).getBytes(StandardCharsets.UTF_8);
    Set<String> statements = new HashSet<>();
    for (FoundRecord found : Studies.read(new Studies.Bytes("protocol.json", json))) {
      Studies.graph(found.map().evidence())
          .find()
          .mapWith(Triple::toString)
          .forEachRemaining(statements::add);
    }
    return statements;
  }
}
