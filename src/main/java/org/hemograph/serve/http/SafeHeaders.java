package org.hemograph.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every answer: only our own scripts run, none of them written in a page; nothing is
 * framed, nothing is fetched from elsewhere (Content Security Policy Level 3).
 */
public final class SafeHeaders implements Filter {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** The one style element that Yasgui 4.5.0 adds: the handles of its table's columns. */
  private static final String COLUMN_HANDLES =
      "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='";

  /**
   * The policy for a page whose library writes style attributes into what it draws; scripts and
   * style elements are as strict as everywhere, but for one that is known by its hash.
   */
  public static String withStyleAttributes() {
    return POLICY.replace("style-src 'self'", "style-src 'self' " + COLUMN_HANDLES)
        + "; style-src-attr 'unsafe-inline'";
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (response instanceof HttpServletResponse answer) {
      answer.setHeader("Content-Security-Policy", POLICY);
      answer.setHeader("X-Content-Type-Options", "nosniff");
      answer.setHeader("Referrer-Policy", "same-origin");
    }
    chain.doFilter(request, response);
  }
}
