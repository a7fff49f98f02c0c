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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.hemograph.read.FoundRecord;
import org.junit.jupiter.api.Test;

/** The tables of what is mapped against the code, by taking members out of our own records. */
class FieldTableTest {
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\|.*");
  private static final Path TABLES = Path.of("docs/mappings");
  private static final Path FIXTURES = Path.of("src/test/resources/org/hemograph/read/ctgov");
  private static final Set<String> NOT_MAPPED = Set.of("not mapped", "—");

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void everyMemberHasARowAndEveryRowIsShown() throws IOException {
    Set<String> shown = new TreeSet<>();
    records().forEach(record -> leaves(record, "", shown));
    assertTrue(shown.size() > 300, "only " + shown.size() + " members found");
    Map<String, String> rows = rows();
    Set<String> without = new TreeSet<>(shown);
    without.removeAll(rows.keySet());
    assertEquals(Set.of(), without);
    Set<String> unseen = new TreeSet<>(rows.keySet());
    unseen.removeAll(shown);
    // A row for a whole object that is never read stands for its members.
    unseen.removeIf(path -> NOT_MAPPED.contains(rows.get(path)));
    assertEquals(Set.of(), unseen);
  }

  /** Every record of ours, as one list. */
  private ArrayNode records() throws IOException {
    ArrayNode all = mapper.createArrayNode();
    try (Stream<Path> files = Files.list(FIXTURES)) {
      for (Path file : files.sorted().toList()) {
        JsonNode found = mapper.readTree(Files.readString(file));
        if (found.isArray()) {
          found.forEach(all::add);
        } else {
          all.add(found);
        }
      }
    }
    return all;
  }

  @Test
  void takingAMemberOutChangesTheStatementsWhereTheTableSaysThatItIsMapped() throws IOException {
    JsonNode whole = records();
    Set<String> said = statements(whole);
    assertFalse(said.isEmpty());
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> row : rows().entrySet()) {
      JsonNode without = whole.deepCopy();
      without.forEach(record -> remove(record, List.of(row.getKey().split("\\."))));
      boolean mapped = !NOT_MAPPED.contains(row.getValue());
      if (said.equals(statements(without)) == mapped) {
        wrong.add(row.getKey() + (mapped ? " is not mapped" : " is mapped"));
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Map<String, String> rows() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String table : List.of("ctgov.md", "ctgov-results.md")) {
      for (String line : Files.readAllLines(TABLES.resolve(table))) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
          rows.put(row.group(1), row.group(2).strip());
        }
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
