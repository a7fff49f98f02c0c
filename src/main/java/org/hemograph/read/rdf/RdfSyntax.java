package org.hemograph.read.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The ways of writing RDF that we read, each by the name it has everywhere and its suffixes. */
public enum RdfSyntax {
  TURTLE("turtle", RDFFormat.TURTLE, "ttl"),
  TRIG("trig", RDFFormat.TRIG, "trig"),
  NTRIPLES("ntriples", RDFFormat.NTRIPLES, "nt"),
  NQUADS("nquads", RDFFormat.NQUADS, "nq"),
  RDFXML("rdfxml", RDFFormat.RDFXML, "rdf", "owl", "xml"),
  JSONLD("jsonld", RDFFormat.JSONLD, "jsonld", "json"),
  BINARY("rdf4j-binary", RDFFormat.BINARY, "brf");

  // Groups are repeated possessively: otherwise each repetition is a call within the last one.
  private static final Pattern COMMENTS = Pattern.compile("\\A(?:\\s++|#[^\\n]*+(?:\\n|\\z))*+");
  private static final String TERM =
      "(?:<[^>]*>|_:\\S+|\"(?:[^\"\\\\]++|\\\\.)*+\"(?:@[\\w-]+|\\^\\^<[^>]*>)?)";
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\A(?:<[^>]*>|_:\\S+)\\s*<[^>]*>\\s*"
              + TERM
              + "[ \\t]*(<[^>]*>|_:\\S+)?[ \\t]*\\.[ \\t]*(?:#[^\\n]*)?(?:\\r|\\n|\\z)");

  private final String name;
  private final RDFFormat format;
  private final List<String> suffixes;

  RdfSyntax(String name, RDFFormat format, String... suffixes) {
    this.name = name;
    this.format = format;
    this.suffixes = List.of(suffixes);
  }

  /** Its name as in {@code --as turtle}. */
  public String label() {
    return name;
  }

  RDFFormat format() {
    return format;
  }

  boolean isText() {
    return this != BINARY && this != RDFXML;
  }

  /** By the name in {@code --as}, or by a suffix. */
  public static Optional<RdfSyntax> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(s -> s.name.equals(wanted) || s.suffixes.contains(wanted))
        .findFirst();
  }

  /**
   * What the beginning of a file says, else what its name says.
   *
   * @param head its first bytes, unzipped
   * @param fileName without {@code .gz}
   */
  public static Optional<RdfSyntax> recognise(byte[] head, String fileName) {
    int dot = fileName.lastIndexOf('.');
    Optional<RdfSyntax> bySuffix = named(fileName.substring(dot + 1));
    String text = new String(head, StandardCharsets.UTF_8);
    if (text.startsWith("BRDF")) {
      return Optional.of(BINARY);
    }
    String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String body = COMMENTS.matcher(start).replaceFirst("");
    if (looksLikeXml(body)) {
      return Optional.of(RDFXML);
    }
    if (looksLikeJson(body)) {
      return Optional.of(JSONLD);
    }
    if (bySuffix.filter(s -> s != RDFXML && s != JSONLD && s != BINARY).isPresent()) {
      return bySuffix;
    }
    var statement = STATEMENT.matcher(body);
    if (statement.find()) {
      return Optional.of(statement.group(1) == null ? NTRIPLES : NQUADS);
    }
    return looksLikeTurtle(body) ? Optional.of(TRIG) : Optional.empty();
  }

  private static boolean looksLikeXml(String body) {
    return body.startsWith("<?xml") || body.startsWith("<rdf:RDF") || body.startsWith("<!");
  }

  /** A Turtle blank node opens with a bracket too, but holds no object or string first. */
  private static boolean looksLikeJson(String body) {
    String after = body.isEmpty() ? "" : body.substring(1).stripLeading();
    boolean object = body.startsWith("{") && (after.startsWith("\"") || after.startsWith("}"));
    boolean array = body.startsWith("[") && (after.startsWith("{") || after.startsWith("\""));
    return object || array;
  }

  private static boolean looksLikeTurtle(String body) {
    String lower = body.substring(0, Math.min(7, body.length())).toLowerCase(Locale.ROOT);
    return lower.startsWith("@prefix")
        || lower.startsWith("prefix ")
        || lower.startsWith("@base")
        || lower.startsWith("base ");
  }
}
