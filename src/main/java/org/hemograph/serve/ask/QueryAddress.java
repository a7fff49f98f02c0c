package org.hemograph.serve.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hemograph.write.Format;

/**
 * Where a question can be asked again: on the web in any format, and on the command line.
 *
 * @param name of the query
 * @param suffix the ending of the path that asks for a format, without the dot
 * @param given its values, and what is said to the service
 */
record QueryAddress(String name, Optional<String> suffix, Map<String, List<String>> given) {
  private static final int LONGEST_IN_HEADER = 500;

  /** The page of a question. */
  static QueryAddress of(String name, Map<String, List<String>> given) {
    return new QueryAddress(name, Optional.empty(), given);
  }

  /** As it stands. */
  String here() {
    return QueryDoor.PREFIX + name + suffix.map(s -> "." + s).orElse("") + parameters();
  }

  /** The page. */
  String page() {
    return QueryDoor.PREFIX + name + parameters();
  }

  /** The text of the query with these values, in the editor. */
  String editor() {
    String values = parameters();
    return "/sparql?example=" + name + (values.isEmpty() ? "" : "&" + values.substring(1));
  }

  /** The answer in a format. */
  String in(Format format) {
    return QueryDoor.PREFIX + name + "." + format.suffix() + parameters();
  }

  /** Its chart as a file of its own. */
  String drawing() {
    return QueryDoor.PREFIX + name + ".svg" + parameters();
  }

  /** Whether a dozen such addresses may stand in the header of an answer. */
  boolean fitsAHeader() {
    return parameters().length() <= LONGEST_IN_HEADER;
  }

  /** For a Link header (RFC 8288). */
  String alternate(Format format) {
    String target = format == Format.HTML ? page() : in(format);
    return "<" + target + ">; rel=\"alternate\"; type=\"" + format.mediaType() + "\"";
  }

  /** The same question in a shell. */
  String command() {
    return "./hemograph query "
        + name
        + given.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(v -> entry.getKey() + "=" + v))
            .map(QueryAddress::quoted)
            .map(argument -> " " + argument)
            .collect(Collectors.joining());
  }

  /** This question with one value replaced. */
  QueryAddress with(String parameter, String value) {
    Map<String, List<String>> other = new LinkedHashMap<>(given);
    other.put(parameter, List.of(value));
    return new QueryAddress(name, suffix, other);
  }

  /** This question without some of what was said. */
  QueryAddress without(String... parameters) {
    Map<String, List<String>> other = new LinkedHashMap<>(given);
    List.of(parameters).forEach(other::remove);
    return new QueryAddress(name, suffix, other);
  }

  /** The page of rows that begins there; the first one is told by saying nothing. */
  QueryAddress from(long offset) {
    return offset == 0 ? without("offset") : with("offset", Long.toString(offset));
  }

  private String parameters() {
    String all =
        given.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream().map(v -> encode(entry.getKey()) + "=" + encode(v)))
            .collect(Collectors.joining("&"));
    return all.isEmpty() ? "" : "?" + all;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9=._:/@%+-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
