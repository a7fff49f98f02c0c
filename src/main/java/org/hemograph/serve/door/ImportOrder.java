package org.hemograph.serve.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hemograph.load.ImportOptions;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/**
 * What a server shall import: {@code {"paths":["/…"], "as":"ctgov"|null, "checkOnly":false,
 * "prune":false, "jobs":4, "called":{"/…":"stdin"}, "review":null}}; all but the paths may be left
 * out.
 */
record ImportOrder(ImportOptions options, List<Path> paths) {

  /**
   * @throws HemographException (BAD_REQUEST) if it is none
   */
  static ImportOrder read(byte[] json) throws IOException {
    ImportOptions options = ImportOptions.DEFAULT;
    List<Path> paths = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw wrong("an object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("paths")) {
          readPaths(parser, paths);
        } else if (value != JsonToken.VALUE_NULL) {
          options = with(options, name, parser);
        }
      }
    } catch (JsonProcessingException e) {
      throw wrong("JSON");
    }
    if (paths.isEmpty()) {
      throw wrong("at least one path");
    }
    return new ImportOrder(options, paths);
  }

  private static ImportOptions with(ImportOptions options, String name, JsonParser parser)
      throws IOException {
    boolean yes = parser.currentToken() == JsonToken.VALUE_TRUE;
    return switch (name) {
      case "as" -> options.as(parser.getText());
      case "checkOnly" -> yes ? options.checkingOnly() : options;
      case "prune" -> yes ? options.pruning() : options;
      case "jobs" -> options.jobs(parser.getIntValue());
      case "review" -> options.ofReview(parser.getText());
      case "called" -> called(options, parser);
      default -> throw wrong("no member of the name " + name);
    };
  }

  private static ImportOptions called(ImportOptions options, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong("an object of names");
    }
    ImportOptions all = options;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Path path = absolute(parser.currentName());
      parser.nextToken();
      all = all.calling(path, parser.getText());
    }
    return all;
  }

  private static void readPaths(JsonParser parser, List<Path> paths) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong("a list of paths");
    }
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      paths.add(absolute(parser.getText()));
    }
  }

  /** The server's working directory is not the asker's. */
  private static Path absolute(String path) {
    try {
      Path given = Path.of(path);
      if (given.isAbsolute()) {
        return given;
      }
    } catch (InvalidPathException e) {
      throw wrong("absolute paths of this machine");
    }
    throw wrong("absolute paths of this machine");
  }

  private static HemographException wrong(String expected) {
    return new HemographException(
        Fault.BAD_REQUEST,
        "The order to import must be {\"paths\":[…],\"as\":null,\"checkOnly\":false}: "
            + expected
            + " is expected.");
  }
}
