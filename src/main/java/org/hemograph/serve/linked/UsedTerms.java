package org.hemograph.serve.linked;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;

/**
 * The part of a context that a document needs, so that a small document stays small.
 *
 * @param context all terms
 */
record UsedTerms(JsonObject context) {
  /** The terms and prefixes that occur in this document, and the keywords. */
  JsonObject in(JsonObject document) {
    Set<String> words = new HashSet<>();
    collect(document, words);
    Set<String> needed = new HashSet<>();
    words.forEach(word -> need(word, needed));
    JsonObjectBuilder used = Json.createObjectBuilder();
    context.forEach(
        (term, definition) -> {
          if (term.startsWith("@") || needed.contains(term)) {
            used.add(term, definition);
          }
        });
    return used.build();
  }

  private void need(String word, Set<String> needed) {
    JsonValue definition = context.get(word);
    if (definition != null && needed.add(word)) {
      Set<String> mentioned = new HashSet<>();
      collect(definition, mentioned);
      mentioned.forEach(one -> need(one, needed));
    }
    int colon = word.indexOf(':');
    if (colon > 0) {
      need(word.substring(0, colon), needed);
    }
  }

  private static void collect(JsonValue value, Set<String> words) {
    if (value instanceof JsonObject object) {
      object.forEach(
          (key, inner) -> {
            if (!key.equals("@context")) {
              words.add(key);
              collect(inner, words);
            }
          });
    } else if (value instanceof JsonArray array) {
      array.forEach(inner -> collect(inner, words));
    } else if (value instanceof JsonString text) {
      words.add(text.getString());
    }
  }
}
