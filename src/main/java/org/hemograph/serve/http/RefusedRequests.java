package org.hemograph.serve.http;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What Jetty refuses before a door is reached gets the same answers as everything else. */
public final class RefusedRequests extends ErrorHandler {
  private final ProblemWriter problems;

  public RefusedRequests(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    try {
      String accept = String.valueOf(request.getHeaders().get(HttpHeader.ACCEPT));
      boolean browser = accept.toLowerCase(Locale.ROOT).contains("text/html");
      ProblemDetails problem = ProblemDetails.refused(code, detail(code), "");
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response
          .getHeaders()
          .put(
              HttpHeader.CONTENT_TYPE,
              browser ? "text/html; charset=utf-8" : ProblemWriter.MEDIA_TYPE);
      byte[] body = browser ? problems.page(problem) : problems.json(problem);
      response.write(true, ByteBuffer.wrap(body), callback);
    } catch (java.io.IOException e) {
      callback.failed(e);
    }
  }

  private static String detail(int code) {
    return switch (code) {
      case 400 -> "The request cannot be understood; is its address encoded as it should be?";
      case 404 -> "There is no such page here.";
      case 405 -> "That method is not possible at this address.";
      case 413 -> "The request is too large.";
      case 414 -> "The address is too long.";
      case 431 -> "The headers of the request are too long.";
      default -> code < 500 ? "The request was refused." : "The server could not answer.";
    };
  }
}
