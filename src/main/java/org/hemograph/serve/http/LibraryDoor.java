package org.hemograph.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/**
 * The few files that pages take from script libraries, out of their jars. The address of a file
 * holds the library's version, so that it may be kept for ever.
 */
public final class LibraryDoor implements Door {
  private static final String PREFIX = "/assets/lib/";
  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";

  /** Of a library, and which of its files. */
  private record File(String artifact, String path, String mediaType) {}

  private static final Map<String, File> FILES =
      Map.of(
          "yasgui.min.js", new File("zazuko__yasgui", "build/yasgui.min.js", JAVASCRIPT),
          "yasgui.min.css", new File("zazuko__yasgui", "build/yasgui.min.css", CSS),
          "cytoscape.min.js", new File("cytoscape", "dist/cytoscape.min.js", JAVASCRIPT));

  private final Map<String, String> versions = new ConcurrentHashMap<>();
  private final Validators validators;

  public LibraryDoor(Validators validators) {
    this.validators = validators;
  }

  /**
   * Where a file is, below {@code /assets/}.
   *
   * @param name one of the files
   */
  public String address(String name) {
    return "lib/" + version(FILES.get(name)) + "/" + name;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String[] parts = exchange.pathAfter(PREFIX).split("/", -1);
    File file = parts.length == 2 ? FILES.get(parts[1]) : null;
    if (file == null || !version(file).equals(parts[0])) {
      throw new HemographException(Fault.NO_SUCH_THING, "There is no such file here.");
    }
    String place = "/META-INF/resources/webjars/" + file.artifact() + "/" + parts[0] + "/";
    String tag = validators.tag((parts[0] + "/" + parts[1]).getBytes(StandardCharsets.UTF_8));
    if (!exchange.unchanged(tag, "public, max-age=31536000, immutable")) {
      try (InputStream in = opened(place + file.path())) {
        exchange.send(200, file.mediaType(), in.readAllBytes());
      }
    }
  }

  private String version(File file) {
    return versions.computeIfAbsent(file.artifact(), LibraryDoor::read);
  }

  private static String read(String artifact) {
    String place = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = opened(place)) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException(place + " cannot be read.", e);
    }
    return Optional.ofNullable(properties.getProperty("version")).orElseThrow();
  }

  private static InputStream opened(String place) {
    InputStream in = LibraryDoor.class.getResourceAsStream(place);
    if (in == null) {
      throw new IllegalStateException("The library of " + place + " is missing.");
    }
    return in;
  }
}
