package org.hemograph.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How far a fetch came, kept in the folder of its records, so that the same command goes on where
 * an interrupted one stopped. Holds no key. For one thread.
 */
final class FetchState {
  static final String FILE = ".hemograph-fetch.json";

  private static final JsonMapper JSON = new JsonMapper();

  private final SavedRecords saved;
  private final String asked;
  private final Set<String> done = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private Optional<String> position = Optional.empty();
  private long total;

  private FetchState(SavedRecords saved, String asked) {
    this.saved = saved;
    this.asked = asked;
  }

  /**
   * The state of this fetch; a new one where the last in this folder asked for something else, came
   * to its end, or lost files since.
   *
   * @param asked the question, with its address
   */
  static FetchState open(
      SavedRecords saved, RecordKind kind, String asked, FetchProgress progress) {
    FetchState state = new FetchState(saved, asked);
    Path file = saved.file(FILE);
    if (!Files.exists(file)) {
      return state;
    }
    JsonNode kept;
    try {
      kept = JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      progress.note(
          "What is kept of an earlier fetch in this folder is not readable; starting anew");
      return state;
    }
    if (kept.path("complete").asBoolean(true)) {
      return state;
    }
    if (!kept.path("asked").asText().equals(asked)) {
      progress.note("An unfinished fetch in this folder asked for something else; it is given up");
      return state;
    }
    return state.takeUp(kept, kind) ? state : new FetchState(saved, asked);
  }

  /** Returns whether all that is said to be there is there. */
  private boolean takeUp(JsonNode kept, RecordKind kind) {
    kept.path("done").forEach(id -> done.add(id.asText()));
    kept.path("unknown").forEach(id -> unknown.add(id.asText()));
    position = Optional.ofNullable(kept.path("position").textValue());
    total = kept.path("total").asLong();
    return done.stream()
        .allMatch(id -> kind.isId(id) && Files.isRegularFile(saved.file(kind.fileName(id))));
  }

  /** Ids of the records that are there. */
  Set<String> done() {
    return done;
  }

  /** Ids that the source does not know. */
  Set<String> unknown() {
    return unknown;
  }

  /** Where a listing goes on; nothing at its beginning. */
  Optional<String> position() {
    return position;
  }

  void position(Optional<String> next) {
    position = next;
  }

  long total() {
    return total;
  }

  void total(long records) {
    total = records;
  }

  /** Keeps the state. */
  void save(boolean complete) {
    ObjectNode kept = JSON.createObjectNode();
    kept.put("asked", asked);
    kept.put("complete", complete);
    kept.put("total", total);
    position.ifPresent(text -> kept.put("position", text));
    done.forEach(id -> kept.withArray("/done").add(id));
    unknown.forEach(id -> kept.withArray("/unknown").add(id));
    saved.save(FILE, kept.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
