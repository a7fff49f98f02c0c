package org.hemograph.serve.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.store.EvidenceStore;

/**
 * {@code POST /$/door/import}: imports files of this machine into the store that the server owns,
 * one import after the other. Takes {@code {"paths":[…], "as":"table"|null, "checkOnly":false}} and
 * answers the report when all is done.
 */
public final class ImportDoor implements Door {
  private static final int LARGEST_ORDER = 4 << 20;

  private final EvidenceStore store;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  public ImportDoor(EvidenceStore store) {
    this.store = store;
  }

  @Override
  public List<String> methods() {
    return List.of("POST");
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Order order = Order.read(exchange.body(LARGEST_ORDER));
    ImportReport report;
    oneAtATime.lock();
    try {
      report = new Importer(store, Progress.none()).run(order.options(), order.paths());
    } finally {
      oneAtATime.unlock();
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    report.writeJson(json);
    exchange.send(200, "application/json", json.toByteArray());
  }

  /** What is to be imported, and how. */
  private record Order(ImportOptions options, List<Path> paths) {
    static Order read(byte[] json) throws IOException {
      ImportOptions options = ImportOptions.DEFAULT;
      List<Path> paths = new ArrayList<>();
      try (JsonParser parser = new JsonFactory().createParser(json)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          throw wrong("an object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          JsonToken value = parser.nextToken();
          switch (name) {
            case "paths" -> readPaths(parser, paths);
            case "as" -> {
              if (value != JsonToken.VALUE_NULL) {
                options = options.as(parser.getText());
              }
            }
            case "checkOnly" ->
                options = value == JsonToken.VALUE_TRUE ? options.checkingOnly() : options;
            default -> throw wrong("only paths, as and checkOnly");
          }
        }
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        throw wrong("JSON");
      }
      if (paths.isEmpty()) {
        throw wrong("at least one path");
      }
      return new Order(options, paths);
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
}
