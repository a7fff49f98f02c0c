package org.hemograph.load.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hemograph.read.rdf.RdfSyntax;

/** What a JSON text is about, by the names in its first object. */
final class JsonShape {
  /** Of the registry's API, version 2; and of version 1, which the reader refuses with advice. */
  private static final Set<String> REGISTRY =
      Set.of(
          "protocolSection",
          "resultsSection",
          "derivedSection",
          "studies",
          "FullStudiesResponse",
          "FullStudies",
          "FullStudy",
          "Study",
          "StudyFieldsResponse");

  private static final Set<String> CITATION =
      Set.of("title", "id", "author", "issued", "container-title", "DOI");

  private JsonShape() {}

  /**
   * @param head the beginning of the text; it may end in the middle of anything
   */
  static Optional<InputFormat> of(byte[] head) {
    Set<String> names = names(head);
    if (names.stream().anyMatch(name -> name.startsWith("@"))) {
      return Optional.of(InputFormat.of(RdfSyntax.JSONLD));
    }
    if (names.stream().anyMatch(REGISTRY::contains)) {
      return Optional.of(InputFormat.CTGOV);
    }
    boolean citation = names.contains("type") && names.stream().anyMatch(CITATION::contains);
    return citation ? Optional.of(InputFormat.CSL) : Optional.empty();
  }

  /** Whether it is JSON as far as it goes, with an object in it. */
  static boolean isJson(byte[] head) {
    return !names(head).isEmpty();
  }

  private static Set<String> names(byte[] head) {
    Set<String> names = new LinkedHashSet<>();
    try (JsonParser json = new JsonFactory().createParser(head)) {
      while (json.nextToken() != JsonToken.START_OBJECT) {
        if (json.currentToken() == null) {
          return names;
        }
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        names.add(json.currentName());
        json.nextToken();
        json.skipChildren();
      }
    } catch (IOException e) {
      // The head ends here, or the text is broken: the reader will tell where.
    }
    return names;
  }
}
