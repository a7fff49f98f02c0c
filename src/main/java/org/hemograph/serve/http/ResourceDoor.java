package org.hemograph.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** Files that travel in the jar, by their plain name; there are no folders to climb. */
public final class ResourceDoor implements Door {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,60}");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "jsonld", "application/ld+json");

  private final String prefix;
  private final String folder;
  private final Validators validators;

  /**
   * A door.
   *
   * @param prefix of the paths it answers
   * @param folder of the files in the jar
   */
  public ResourceDoor(String prefix, String folder, Validators validators) {
    this.prefix = prefix;
    this.folder = folder;
    this.validators = validators;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String name = exchange.pathAfter(prefix);
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    Optional<byte[]> content =
        NAME.matcher(name).matches() && !type.isEmpty() ? read(name) : Optional.empty();
    if (content.isEmpty()) {
      throw new HemographException(Fault.NO_SUCH_THING, "There is no such file here.");
    }
    if (!exchange.unchanged(validators.tag(content.get()), "public, max-age=3600")) {
      exchange.send(200, type, content.get());
    }
  }

  private Optional<byte[]> read(String name) throws IOException {
    try (InputStream in = ResourceDoor.class.getResourceAsStream(folder + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
