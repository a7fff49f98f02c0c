package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.query.Catalogue;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked of whichever query, byte by byte over sockets: an answer, or a problem that
 * names the parameter to blame, and never a mistake of the server. {@code -Dhostile.questions=N}
 * asks N times.
 */
class HostileQuestionsIT {
  private static final int MANY = Integer.getInteger("hostile.questions", 5_000);
  private static final long SEED = 20_261_122L;
  private static final Pattern BLAMED = Pattern.compile("\"parameter\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Jetty hung up on a malformed head before the megabyte after it was sent. */
  private static final int HUNG_UP = 0;

  /** These take their full time by design. */
  private static final Set<String> SLOW = Set.of("slow", "endless", "many-numbers", "joined");

  private static final List<String> VALUES =
      List.of(
          "\"",
          "'\"\"\"",
          "\\",
          "{",
          "}",
          "> } ; DROP ALL",
          "\n\r\n",
          "\t",
          "\u0000",
          "\u202E",
          "\uFFFF",
          "😀",
          "?__drug",
          "${x}",
          "<http://example.org/a b>",
          "http://exa mple/",
          "https://w3id.org/hemograph/id/drug/a b",
          "https://w3id.org/hemograph/id/drug/%zz",
          "_:b0",
          "NaN",
          "INF",
          "-1",
          "1e400",
          "9".repeat(40),
          "9223372036854775808",
          "2026-02-30",
          "99999-01-01",
          "0000-00-00",
          "ianalumab",
          "VAYHIT2",
          "phase-3",
          "100",
          "0",
          "true",
          "x".repeat(20_000),
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "zzz",
          "html",
          "csv",
          "xlsx",
          " ");

  /** Sent as they are: percent signs without digits, and bytes that are no UTF-8. */
  private static final List<String> RAW =
      List.of("%", "%f", "%zz", "%ff", "%c0%af", "%ed%a0%80", "%f8%88%80%80%80", "%80", "%00");

  private static final List<String> HEADERS =
      List.of(
          "*/*",
          "text/html",
          "application/json",
          "text/csv;q=0",
          "text/csv;q=NaN, */*;q=9",
          ";;;,,,=\"",
          "\"",
          "W/",
          "W/\"\"\"",
          "\"a",
          "*",
          "gzip;q=2",
          "gzip;q=0, identity;q=0, *;q=0",
          "a/b/c",
          "/",
          "*/csv",
          "x".repeat(3_000),
          ",".repeat(2_000),
          "\u00ff\u0080\u0001\t",
          "");

  private final Random random = new Random(SEED);

  @Test
  void anything_isAnsweredOrRefusedWithTheParameterThatIsToBlame() throws IOException {
    List<CuratedQuery> queries = new ArrayList<>();
    for (CuratedQuery query :
        Catalogue.of(Path.of("src/test/resources/org/hemograph/serve/queries")).all()) {
      if (!SLOW.contains(query.name())) {
        queries.add(query);
      }
    }
    Map<Integer, Integer> seen = new TreeMap<>();
    List<String> wrongs = new ArrayList<>();
    try (ServedFixture served = ServedFixture.inMemory()) {
      for (int i = 0; i < MANY; i++) {
        Sent sent = request(queries.get(i % queries.size()), i % 500 == 499);
        try {
          seen.merge(check(sent, answer(served, sent)), 1, Integer::sum);
        } catch (AssertionError wrong) {
          wrongs.add(wrong.getMessage());
        }
      }
    }
    assertEquals(
        List.of(), wrongs.stream().limit(5).toList(), wrongs.size() + " of " + MANY + ", " + seen);
    assertTrue(seen.getOrDefault(200, 0) > MANY / 50, seen.toString());
    assertTrue(seen.getOrDefault(422, 0) > MANY / 50, seen.toString());
    assertTrue(seen.getOrDefault(400, 0) > MANY / 50, seen.toString());
    System.out.println(MANY + " hostile questions: " + seen);
  }

  /** A request, and the names of what was given in it or missed. */
  private record Sent(String text, String body, Set<String> names, boolean malformed) {}

  private static int check(Sent sent, String answer) {
    String shown = sent.text() + "\n=>\n" + answer.substring(0, Math.min(3_000, answer.length()));
    if (answer.isEmpty() && sent.malformed() && sent.body().length() > 100_000) {
      return HUNG_UP;
    }
    assertTrue(answer.startsWith("HTTP/1.1 "), shown);
    int status = Integer.parseInt(answer.substring(9, 12));
    assertTrue(status < 500, shown);
    int end = answer.indexOf("\r\n\r\n");
    String head = answer.substring(0, end).toLowerCase(Locale.ROOT);
    String body = answer.substring(end + 4);
    boolean page = head.contains("content-type: text/html");
    if (status < 400 || page) {
      return status;
    }
    assertTrue(head.contains("content-type: application/problem+json"), shown);
    if (sent.text().startsWith("HEAD") || head.contains("content-encoding")) {
      return status;
    }
    Matcher blamed = BLAMED.matcher(body);
    boolean names = blamed.find();
    if (status == 422) {
      assertTrue(names, shown);
    }
    if (status == 400 && !names) {
      assertTrue(sent.malformed() || body.contains("UTF-8") || body.contains("percent"), shown);
    }
    if (names) {
      assertTrue(sent.names().contains(blamed.group(1)), blamed.group(1) + " by " + shown);
    }
    return status;
  }

  private Sent request(CuratedQuery query, boolean megabyte) {
    List<String> pairs = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(List.of("format"));
    boolean malformed = false;
    List<String> possible = new ArrayList<>(List.of("limit", "offset", "count", "timeout"));
    query.parameters().stream().map(Parameter::name).forEach(possible::add);
    query.parameters().stream()
        .filter(Parameter::required)
        .map(Parameter::name)
        .forEach(names::add);
    for (Parameter parameter : query.parameters()) {
      if (random.nextBoolean() || parameter.required() && random.nextInt(4) > 0) {
        for (int times = random.nextInt(8) == 0 ? 2 + random.nextInt(3) : 1; times > 0; times--) {
          names.add(parameter.name());
          boolean fair = random.nextInt(3) == 0 && !parameter.example().isEmpty();
          pairs.add(parameter.name() + "=" + (fair ? percent(parameter.example()) : value()));
        }
      }
    }
    while (random.nextInt(3) == 0) {
      String name = any(possible);
      names.add(name);
      pairs.add(name + "=" + value());
    }
    if (random.nextInt(8) == 0) {
      pairs.add("format=" + value());
    }
    if (random.nextInt(12) == 0) {
      names.add("nobody");
      pairs.add("nobody=" + value());
    }
    if (random.nextInt(20) == 0) {
      malformed = true;
      names.add("\uFFFD"); // how a NUL is shown
      pairs.add(any(RAW) + "=" + any(RAW));
    }
    boolean post = megabyte || random.nextInt(10) == 0;
    if (megabyte && !query.parameters().isEmpty()) {
      names.add(query.parameters().get(0).name());
      pairs.add(query.parameters().get(0).name() + "=" + "x".repeat(1_000_000));
    }
    malformed |= pairs.stream().anyMatch(pair -> RAW.contains(pair.replaceFirst("^[^=]*=", "")));
    String form = String.join("&", pairs);
    String suffix =
        any(List.of("", "", "", ".json", ".csv", ".tsv", ".ndjson", ".xlsx", ".md", ".zz"));
    StringBuilder text = new StringBuilder();
    text.append(post ? "POST" : random.nextInt(20) == 0 ? "HEAD" : "GET");
    text.append(" /queries/").append(query.name()).append(suffix);
    text.append(post || form.isEmpty() ? "" : "?" + form).append(" HTTP/1.1\r\nHost: h\r\n");
    text.append("Connection: close\r\n");
    for (String header : List.of("Accept", "Accept-Encoding", "If-None-Match")) {
      if (random.nextInt(3) == 0) {
        String value = any(HEADERS);
        malformed |= value.contains("\u0001"); // which HTTP forbids (RFC 9110, section 5.5)
        text.append(header).append(": ").append(value).append("\r\n");
      }
    }
    if (post) {
      text.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ");
      text.append(form.length()).append("\r\n");
    }
    return new Sent(text.append("\r\n").toString(), post ? form : "", names, malformed);
  }

  private String value() {
    if (random.nextInt(12) == 0) {
      return any(RAW);
    }
    String value = any(VALUES);
    // A long one goes where a request line takes it: Jetty's is 8 KiB by default.
    return percent(random.nextInt(4) == 0 && value.length() < 100 ? value + any(VALUES) : value);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String percent(String value) {
    StringBuilder coded = new StringBuilder();
    for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = octet >= 'a' && octet <= 'z' || octet >= '0' && octet <= '9';
      coded.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xFF));
    }
    return coded.toString();
  }

  private static String answer(ServedFixture served, Sent sent) throws IOException {
    try (Socket socket = new Socket(served.url().getHost(), served.url().getPort())) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(60_000);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(sent.text().getBytes(StandardCharsets.ISO_8859_1));
      bytes.writeBytes(sent.body().getBytes(StandardCharsets.ISO_8859_1));
      try {
        socket.getOutputStream().write(bytes.toByteArray());
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException hungUp) {
        return "";
      }
    }
  }

  @Test
  void percent_codesEveryByteThatMeansSomething() {
    assertEquals("a%26%3D%C3%A4", percent("a&=ä"));
  }
}
