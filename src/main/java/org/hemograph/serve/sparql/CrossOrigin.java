package org.hemograph.serve.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * Lets a page of any origin read what everybody may read (Fetch Standard, section 3.3, CORS), never
 * with credentials. The doors for commands beside the server stay closed to other origins.
 */
public final class CrossOrigin implements Filter {
  private static final String EXPOSED =
      "Link, ETag, X-Left-Out, X-Total-Count, X-Total-Count-Capped, X-Truncated, X-Revision,"
          + " Server-Timing, Allow, Content-Disposition, Location, Retry-After";
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";
  private static final String HEADERS =
      "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since, Cache-Control,"
          + " X-Requested-With, *";
  private static final String SECONDS_TO_REMEMBER = "7200";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answer
        && !isForThisMachine(asked)) {
      answer.setHeader("Access-Control-Allow-Origin", "*");
      if (isPreflight(asked)) {
        answer.setHeader("Access-Control-Allow-Methods", METHODS);
        answer.setHeader("Access-Control-Allow-Headers", HEADERS);
        answer.setHeader("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
        answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return;
      }
      answer.setHeader("Access-Control-Expose-Headers", EXPOSED);
    }
    chain.doFilter(request, response);
  }

  private static boolean isForThisMachine(HttpServletRequest request) {
    // As the container decoded and tidied it, so that no spelling of the path gets around this.
    String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    return path.startsWith("/$/");
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Origin") != null
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
