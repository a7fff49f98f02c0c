package org.hemograph.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/** One request and the answer to it. Used by one thread. */
public final class Exchange {
  /** A form longer than this is not one that a person filled in. */
  private static final int LARGEST_FORM = 2 << 20;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private @Nullable Parameters parameters;

  public Exchange(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  public String method() {
    return request.getMethod();
  }

  /** The path as it was sent, percent-encoded. */
  public String path() {
    return request.getRequestURI();
  }

  /** What follows this prefix in the path, as it was sent; empty if nothing does. */
  public String pathAfter(String prefix) {
    String path = path();
    return path.startsWith(prefix) ? path.substring(prefix.length()) : "";
  }

  /** The query string as it was sent; empty if there is none. */
  public String queryString() {
    String query = request.getQueryString();
    return query == null ? "" : query;
  }

  /** A header of the request; empty if absent. Several of one name are joined by commas. */
  public String requestHeader(String name) {
    var values = request.getHeaders(name);
    StringBuilder all = new StringBuilder();
    while (values.hasMoreElements()) {
      all.append(all.isEmpty() ? "" : ", ").append(values.nextElement());
    }
    return all.toString();
  }

  /** The address the request came from. */
  public String remoteAddress() {
    return request.getRemoteAddr();
  }

  /**
   * The parameters of the query string, and of the form where one was posted.
   *
   * @throws HemographException (BAD_REQUEST) if they are not well-formed UTF-8
   */
  public Parameters parameters() throws IOException {
    Parameters known = parameters;
    if (known == null) {
      known = Parameters.parse(queryString()).and(Parameters.parse(form()));
      parameters = known;
    }
    return known;
  }

  private String form() throws IOException {
    boolean posted =
        method().equals("POST")
            && Optional.ofNullable(request.getContentType())
                .map(type -> type.toLowerCase(Locale.ROOT).strip())
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
    return posted ? new String(body(LARGEST_FORM), StandardCharsets.ISO_8859_1) : "";
  }

  /**
   * The body of the request.
   *
   * @throws HemographException (BAD_REQUEST) if it is longer than allowed
   */
  public byte[] body(int most) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new HemographException(
            Fault.BAD_REQUEST, "The body of the request is longer than " + most + " bytes.");
      }
      return bytes;
    }
  }

  /** Sets a header of the answer. */
  public Exchange header(String name, String value) {
    response.setHeader(name, value);
    return this;
  }

  /** Takes a header of the answer back. */
  public Exchange withoutHeader(String name) {
    response.setHeader(name, null);
    return this;
  }

  /** Adds one more of this header to the answer. */
  public Exchange addHeader(String name, String value) {
    response.addHeader(name, value);
    return this;
  }

  /** Sends a whole answer. */
  public void send(int status, String mediaType, byte[] body) throws IOException {
    response.setStatus(status);
    if (!mediaType.isEmpty()) {
      response.setContentType(mediaType);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Begins an answer that is written as it comes. */
  public OutputStream begin(int status, String mediaType) throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    return response.getOutputStream();
  }

  /** Sends the asker elsewhere; the place is a local path, so that any host name works. */
  public void redirect(int status, String place) throws IOException {
    response.setStatus(status);
    response.setHeader("Location", place);
    response.setContentLength(0);
  }

  /** Whether some of the answer has left already, so that it can no longer become a problem. */
  public boolean isUnderWay() {
    return response.isCommitted();
  }

  /** Forgets what was written but has not left. */
  public void startOver() {
    response.resetBuffer();
  }

  /**
   * Labels the answer with a validator (RFC 9110, section 8.8.3), and answers at once if the asker
   * holds that version.
   *
   * @return whether the answer was given
   */
  public boolean unchanged(String tag) {
    response.setHeader("Cache-Control", "no-cache");
    if (tag.isEmpty()) {
      return false; // nobody can tell whether it is still the same
    }
    String quoted = '"' + tag + '"';
    response.setHeader("ETag", quoted);
    String held = requestHeader("If-None-Match");
    boolean same = false;
    for (String one : held.split(",")) {
      String bare = one.strip().replaceFirst("^W/", "");
      same |= bare.equals(quoted) || bare.equals("*");
    }
    if (same) {
      response.setStatus(304);
    }
    return same;
  }
}
