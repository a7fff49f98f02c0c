package org.hemograph.serve.reconcile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.hemograph.query.Shortened;

/** Reads the JSON object that a form field holds. */
final class JsonField {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonField() {}

  /**
   * The object.
   *
   * @throws org.hemograph.model.HemographException BAD_REQUEST if it is none, or not well-formed
   */
  static JsonNode object(String field, String text, String example) {
    JsonNode read;
    try {
      read = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw Refused.malformed(field, Shortened.forDisplay(e.getOriginalMessage()), example);
    }
    if (read == null || !read.isObject()) {
      throw Refused.malformed(field, "it is no object", example);
    }
    return read;
  }
}
