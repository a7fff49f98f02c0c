package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Walks over a server with two threads, as a search engine does, and notes what leads nowhere. */
final class Crawler implements AutoCloseable {
  /** Addresses in attributes, quoted as our templates and writers do. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\s(?:href|src|action|data-href)=\"([^\"]*)\"");

  private static final Pattern ANCHOR = Pattern.compile("\\sid=\"([^\"]+)\"");
  private static final int THREADS = 2;

  private final URI root;
  private final HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Map<String, String> dead = new ConcurrentHashMap<>();
  private final Map<String, String> leading = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> anchors = new ConcurrentHashMap<>();

  Crawler(URI root) {
    this.root = root;
  }

  /** What answered otherwise than it should, with the reason; empty when all is well. */
  Map<String, String> dead() {
    return dead;
  }

  /** Every local address that a page led to, and the page. */
  Map<String, String> leading() {
    return leading;
  }

  /** The answer to a GET of that path and query. */
  HttpResponse<String> get(String path, String accept) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(root.resolve(path)).header("Accept", accept).build();
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does this to each, on two threads; what it throws is what makes that one dead. */
  <T> void each(Collection<T> all, Consumer<T> visit) {
    List<Future<?>> visits = new ArrayList<>();
    for (T one : all) {
      visits.add(
          threads.submit(
              () -> {
                try {
                  visit.accept(one);
                } catch (RuntimeException | AssertionError e) {
                  dead.put(one.toString(), String.valueOf(e.getMessage()));
                }
              }));
    }
    try {
      for (Future<?> visit1 : visits) {
        visit1.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Follows a 303 by hand, as it must be one, to what has to be there in that type. */
  HttpResponse<String> dereference(String path, String accept) {
    HttpResponse<String> answer = get(path, accept);
    if (path.startsWith("/id/")) {
      assertEquals(303, answer.statusCode(), () -> path + " as " + accept);
      answer = get(answer.headers().firstValue("Location").orElseThrow(), accept);
    }
    HttpResponse<String> end = answer;
    assertEquals(200, end.statusCode(), () -> path + " as " + accept + ": " + end.uri());
    assertEquals(accept, mediaType(end), () -> path + " as " + accept);
    return end;
  }

  static String mediaType(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
  }

  /** Notes where a page leads, and its anchors. */
  void read(String path, String html) {
    Set<String> named = new LinkedHashSet<>();
    ANCHOR.matcher(html).results().forEach(match -> named.add(match.group(1)));
    anchors.put(path, named);
    ADDRESS
        .matcher(html)
        .results()
        .map(match -> match.group(1).replace("&amp;", "&").replace("&#39;", "'"))
        .forEach(href -> lead(path, href));
  }

  private void lead(String page, String href) {
    if (href.startsWith("#")) {
      if (href.length() > 1 && !anchors.getOrDefault(page, Set.of()).contains(href.substring(1))) {
        dead.put(page + href, "no such anchor on the page");
      }
    } else if (href.startsWith("?")) {
      leading.putIfAbsent(page.split("\\?", 2)[0] + href, page); // another part of the same list
    } else if (href.startsWith("/") && !href.startsWith("//")) {
      leading.putIfAbsent(href, page);
    } else if (!href.startsWith("https://") && !href.startsWith("http://")) {
      dead.put(href, "neither local nor a web address, on " + page);
    }
  }

  /** Whether an address with an anchor leads to an element; the page must have been read. */
  Optional<String> missingAnchor(String address) {
    int hash = address.indexOf('#');
    if (hash < 0) {
      return Optional.empty();
    }
    Set<String> known = anchors.get(address.substring(0, hash));
    return known == null || known.contains(address.substring(hash + 1))
        ? Optional.empty()
        : Optional.of(address);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
