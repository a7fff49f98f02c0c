package org.hemograph.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Shortened;
import org.jspecify.annotations.Nullable;

/** One request and the answer to it. Used by one thread. */
public final class Exchange {
  /** A form longer than this is not one that a person filled in. */
  private static final int LARGEST_FORM = 2 << 20;

  /** So much of a body that nobody wants is read all the same, before it is refused. */
  private static final int READ_ON = 16 << 20;

  private static final String FORM = "application/x-www-form-urlencoded";

  /** Headers about a body, which a problem in its place must not inherit. */
  private static final Pattern ABOUT = Pattern.compile("^(?:X|Content)-", Pattern.CASE_INSENSITIVE);

  private static final String CHUNKS = "Transfer-Encoding";

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final List<Header> own = new ArrayList<>();
  private @Nullable Parameters parameters;
  private @Nullable AcceptEncoding accepted;
  private @Nullable CodedBody body;
  private @Nullable Recording recording;
  private Coding chosen = Coding.IDENTITY;
  private String bodyType = "";

  /** The validator without quotes and coding; empty for none. */
  private String tag = "";

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
    Enumeration<String> values = request.getHeaders(name);
    if (!values.hasMoreElements()) {
      return "";
    }
    String first = values.nextElement();
    if (!values.hasMoreElements()) {
      return first;
    }
    StringBuilder all = new StringBuilder(first);
    while (values.hasMoreElements()) {
      all.append(", ").append(values.nextElement());
    }
    return all.toString();
  }

  /** What the container says of the request under this name; null if nothing. */
  @Nullable Object attribute(String name) {
    return request.getAttribute(name);
  }

  /** Where the asker reached us: at a proxy that we trust, or here. */
  public Reached reached() {
    Object found = request.getAttribute(Reached.ATTRIBUTE);
    return found instanceof Reached reached ? reached : Forwarding.here(request);
  }

  /** Whether somebody passed the request on, so that its peer is not the one who asks. */
  public boolean wasPassedOn() {
    return Forwarding.wasPassedOn(request);
  }

  /** Whether a proxy passed the request on that the operator named as one. */
  public boolean wasPassedOnByNamedProxy() {
    return Forwarding.wasPassedOnByNamed(request);
  }

  /** The address the request came from. */
  public String remoteAddress() {
    return request.getRemoteAddr();
  }

  /**
   * The parameters of the query string, and of the form where one was posted.
   *
   * @throws HemographException (BAD_REQUEST) if they are not well-formed UTF-8;
   *     UNSUPPORTED_MEDIA_TYPE or TOO_LARGE where the body is no form of a person's size
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
    boolean posted = method().equals("POST") && request.getContentLengthLong() != 0;
    if (!posted) {
      return "";
    }
    String sent = Optional.ofNullable(request.getContentType()).orElse("");
    String type = sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    byte[] content = body(LARGEST_FORM);
    if (content.length > 0 && !type.equals(FORM)) {
      throw new HemographException(
          Fault.UNSUPPORTED_MEDIA_TYPE,
          "The body of the request is read only as a form ("
              + FORM
              + "), not as \""
              + Shortened.forDisplay(sent)
              + "\".");
    }
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  /**
   * The body of the request.
   *
   * @throws HemographException (TOO_LARGE) if it is longer than allowed
   */
  public byte[] body(int most) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      throw new HemographException(
          Fault.TOO_LARGE, "The body of the request is longer than " + most + " bytes.");
    }
    return bytes;
  }

  /**
   * Reads what is left of the body before it is refused: a client that is still writing when the
   * connection closes never sees why (RFC 9112, section 9.6).
   */
  private void readOn() throws IOException {
    if (requestHeader("Expect").isEmpty()) {
      request.getInputStream().skip(READ_ON);
    }
  }

  /** Whether the method is one that changes nothing, so that an answer may be an earlier one. */
  public boolean isSafe() {
    return method().equals("GET") || method().equals("HEAD");
  }

  /** Sets a header of the answer. */
  public Exchange header(String name, String value) {
    own.removeIf(header -> header.is(name));
    own.add(new Header(name, value));
    response.setHeader(name, outward(name, value));
    return this;
  }

  /** Takes a header of the answer back. */
  public Exchange withoutHeader(String name) {
    own.removeIf(header -> header.is(name));
    if (name.equalsIgnoreCase("ETag")) {
      tag = "";
    }
    response.setHeader(name, null);
    return this;
  }

  /** Adds one more of this header to the answer. */
  public Exchange addHeader(String name, String value) {
    own.add(new Header(name, value));
    response.addHeader(name, outward(name, value));
    return this;
  }

  /** As the asker has to read it: behind a proxy with a prefix, local addresses begin with that. */
  private String outward(String name, String value) {
    return name.equalsIgnoreCase("Link") ? reached().links(value) : value;
  }

  /** Takes back all headers of the answer that were set so far. */
  public void forgetHeaders() {
    for (Header header : List.copyOf(own)) {
      withoutHeader(header.name());
    }
  }

  /** Sets a header that is true of this request only, and not of the answer when it is kept. */
  public Exchange headerOnce(String name, String value) {
    response.setHeader(name, outward(name, value));
    return this;
  }

  /** The coding that this request prefers for what gzip makes much smaller. */
  public Coding preferredCoding() {
    return acceptEncoding().preferred();
  }

  private AcceptEncoding acceptEncoding() {
    AcceptEncoding known = accepted;
    if (known == null) {
      known = AcceptEncoding.parse(requestHeader("Accept-Encoding"));
      accepted = known;
    }
    return known;
  }

  /** Keeps the answer that is about to be begun. */
  public void record(Recording keeping) {
    recording = keeping;
  }

  /** Sends a whole answer. Pages get the prefix of the proxy before their local addresses. */
  public void send(int status, String mediaType, byte[] answer) throws IOException {
    if (status >= 400) {
      readOn();
    }
    byte[] body =
        mediaType.startsWith("text/html") ? PrefixedPage.of(answer, reached().prefix()) : answer;
    if (body.length == 0) {
      response.setStatus(status);
      if (!mediaType.isEmpty()) {
        response.setContentType(mediaType);
      }
      if (status == 204) {
        response.flushBuffer(); // RFC 9110, section 8.6: no Content-Length
      } else {
        response.setContentLength(0);
      }
      return;
    }
    boolean worthwhile = body.length > Coding.SMALL && Coding.shrinks(mediaType);
    Coding coding = acceptEncoding().choose(worthwhile);
    byte[] coded = coding == Coding.GZIP ? GzipStream.pack(body) : body;
    OutputStream out = open(status, mediaType, coding);
    response.setContentLength(coded.length);
    out.write(coded);
    end(mediaType, coding);
  }

  /**
   * Begins an answer that is written as it comes; to flush or close it does nothing. It ends when
   * the door is done without an error. To HEAD it ends, with a {@link HeadKnown}, as soon as its
   * headers are known.
   */
  public OutputStream begin(int status, String mediaType) {
    CodedBody begun =
        new CodedBody(
            acceptEncoding(),
            Coding.shrinks(mediaType),
            (coding, goesOn) -> {
              chosen = coding;
              OutputStream out = open(status, mediaType, coding);
              if (goesOn) {
                goOn();
              }
              return out;
            });
    body = begun;
    bodyType = mediaType;
    return begun;
  }

  /** Begins an answer of which each part leaves when it is flushed, as it is. */
  public OutputStream beginLive(int status, String mediaType) throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    goOn();
    return response.getOutputStream();
  }

  /**
   * Makes the end of a long answer known: in chunks also to a client that closes the connection
   * after it, as the end of the connection alone would not tell an answer that broke off from a
   * whole one (RFC 9112, section 8).
   */
  private void goOn() throws HeadKnown {
    if (method().equals("HEAD")) {
      throw new HeadKnown();
    }
    if (request.getProtocol().equals("HTTP/1.1")) {
      response.setHeader(CHUNKS, "chunked");
    }
  }

  /** Sends the headers alone. */
  void sendHead() throws IOException {
    response.flushBuffer();
  }

  private OutputStream open(int status, String mediaType, Coding coding) throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    if (coding == Coding.GZIP) {
      response.setHeader("Content-Encoding", "gzip");
    }
    validator(coding);
    Recording keeping = recording;
    return keeping == null
        ? response.getOutputStream()
        : new RecordedStream(response.getOutputStream(), keeping);
  }

  private void validator(Coding coding) {
    if (!tag.isEmpty()) {
      response.setHeader("ETag", coding.tag(tag));
    }
    String vary = response.getHeader("Vary");
    if (vary == null || vary.isEmpty()) {
      response.setHeader("Vary", "Accept-Encoding");
    } else if (!vary.contains("Accept-Encoding")) {
      response.setHeader("Vary", vary + ", Accept-Encoding");
    }
  }

  private void end(String mediaType, Coding coding) {
    Recording keeping = recording;
    if (keeping != null) {
      keeping.end(new WholeAnswer(mediaType, own, tag, coding, new byte[0]));
    }
  }

  /**
   * Ends an answer that was begun. The headers of one that says "not modified" leave by themselves:
   * the container would add the length of a body that is not the one (RFC 9110, section 8.6).
   */
  void finish() throws IOException {
    if (response.getStatus() == 304) {
      response.flushBuffer();
    }
    CodedBody begun = body;
    if (begun != null) {
      begun.finish();
      end(bodyType, chosen);
    }
  }

  /** Lets go of what an answer took, whole or not. */
  void release() {
    CodedBody begun = body;
    if (begun != null) {
      begun.release();
      body = null;
    }
    Recording keeping = recording;
    if (keeping != null) {
      keeping.release();
      recording = null;
    }
  }

  /** Sends an answer again, or says that the asker holds it already. */
  public void send(WholeAnswer answer) throws IOException {
    for (Header header : answer.headers()) {
      response.addHeader(header.name(), outward(header.name(), header.value()));
    }
    tag = answer.tag();
    if (isHeld(List.of(answer.coding()))) {
      return;
    }
    OutputStream out = open(200, answer.mediaType(), answer.coding());
    response.setContentLength(answer.body().length);
    out.write(answer.body());
  }

  /** Sends the asker elsewhere; the place is a local path, so that any host name works. */
  public void redirect(int status, String place) throws IOException {
    response.setStatus(status);
    response.setHeader("Location", reached().local(place));
    response.setContentLength(0);
  }

  /** Whether some of the answer has left already, so that it can no longer become a problem. */
  public boolean isUnderWay() {
    return response.isCommitted();
  }

  /** Forgets what was written but has not left, and the headers that told of it. */
  public void startOver() {
    response.resetBuffer();
    release();
    response.setHeader("Content-Encoding", null);
    response.setHeader(CHUNKS, null);
    response.setHeader("Server-Timing", null);
    for (Header header : List.copyOf(own)) {
      if (header.is("Link") || ABOUT.matcher(header.name()).find()) {
        withoutHeader(header.name());
      }
    }
    withoutHeader("ETag");
  }

  /**
   * Labels the answer with a validator (RFC 9110, section 8.8.3), and answers at once if the asker
   * holds that version. Anything but GET and HEAD gets neither.
   *
   * @param bareTag without quotes; the content coding is added to it. Empty where nobody can tell
   *     whether the answer is still the same: then nobody may keep it
   * @return whether the answer was given
   */
  public boolean unchanged(String bareTag) {
    return unchanged(bareTag, "no-cache");
  }

  /** The same, with the directives for caches (RFC 9111, section 5.2.2). */
  public boolean unchanged(String bareTag, String cacheControl) {
    header("Cache-Control", bareTag.isEmpty() ? "no-store" : cacheControl);
    if (!isSafe()) {
      return false;
    }
    tag = bareTag;
    return isHeld(acceptEncoding().all());
  }

  /**
   * Answers 304 if the asker holds the answer in one of the codings that it may get: which of those
   * that it accepts it would get is only known once the length is.
   */
  private boolean isHeld(List<Coding> codings) {
    String header = requestHeader("If-None-Match");
    if (header.isEmpty() || tag.isEmpty()) {
      return false;
    }
    EntityTags held = EntityTags.parse(header);
    for (Coding coding : codings) {
      if (held.contains(coding.tag(tag))) {
        validator(coding);
        response.setStatus(304);
        return true;
      }
    }
    return false;
  }
}
