package org.hemograph.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the ClinicalTrials.gov API. Looks only for what tells records apart, and cuts each out
 * of its page byte for byte, so that no number or text changes on the way.
 */
final class StudyJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> NCT_ID =
      List.of("protocolSection", "identificationModule", "nctId");

  private StudyJson() {}

  /** The answer to a question for one study. */
  static RawRecord study(byte[] body) throws BrokenAnswer {
    try (JsonParser json = JSON.createParser(body)) {
      require(json.nextToken() == JsonToken.START_OBJECT);
      String id = text(json, NCT_ID);
      require(json.nextToken() == null);
      return record(id, body);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The answer to a question for many. */
  static StudyPage page(byte[] body) throws BrokenAnswer {
    try (JsonParser json = JSON.createParser(body)) {
      List<RawRecord> studies = null;
      Optional<String> next = Optional.empty();
      OptionalLong total = OptionalLong.empty();
      require(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("studies") && value == JsonToken.START_ARRAY) {
          studies = studies(json, body);
        } else if (name.equals("nextPageToken") && value == JsonToken.VALUE_STRING) {
          next = Optional.of(json.getText()).filter(token -> !token.isEmpty());
        } else if (name.equals("totalCount") && value == JsonToken.VALUE_NUMBER_INT) {
          total = OptionalLong.of(json.getLongValue());
        } else {
          json.skipChildren();
        }
      }
      require(json.nextToken() == null && studies != null);
      return new StudyPage(List.copyOf(studies), next, total);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static List<RawRecord> studies(JsonParser json, byte[] body)
      throws IOException, BrokenAnswer {
    List<RawRecord> studies = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      long from = json.currentTokenLocation().getByteOffset();
      String id = text(json, NCT_ID);
      long to = json.currentLocation().getByteOffset();
      // A body that is not in UTF-8 has other offsets.
      require(
          from >= 0 && to <= body.length && body[(int) from] == '{' && body[(int) to - 1] == '}');
      studies.add(record(id, Arrays.copyOfRange(body, (int) from, (int) to)));
    }
    require(json.currentToken() == JsonToken.END_ARRAY);
    return studies;
  }

  /** The text at the end of the path; reads the object that has just begun to its end. */
  private static @Nullable String text(JsonParser json, List<String> path) throws IOException {
    String found = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean onPath = json.currentName().equals(path.get(0));
      JsonToken value = json.nextToken();
      if (onPath && path.size() > 1 && value == JsonToken.START_OBJECT) {
        found = text(json, path.subList(1, path.size()));
      } else if (onPath && path.size() == 1 && value == JsonToken.VALUE_STRING) {
        found = json.getText();
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private static RawRecord record(@Nullable String id, byte[] bytes) throws BrokenAnswer {
    if (id == null || !RecordKind.STUDY.isId(id)) {
      throw new BrokenAnswer("a study without an NCT number");
    }
    return new RawRecord(id, bytes);
  }

  private static void require(boolean asExpected) throws BrokenAnswer {
    if (!asExpected) {
      throw new BrokenAnswer("JSON that is no answer of this API");
    }
  }

  private static BrokenAnswer broken(IOException e) {
    String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : "";
    return new BrokenAnswer("something else than whole JSON (" + why + ")");
  }
}
