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

  /**
   * The two style elements that the column resizer of Yasgui makes, by what is in them: those of
   * its handles, and the cursor while one is dragged.
   */
  private static final String COLUMN_RESIZER =
      "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"
          + " 'sha256-c0O6TmFAkgpNbHxKAa1BrveWHHopjEtC47i0PzMudxg='";

  /**
   * The policy for the page of the editor, whose library writes style attributes into what it draws
   * and two style elements that never change; scripts and all other style elements are as strict as
   * everywhere.
   */
  public static String withStyleAttributes() {
    return POLICY + "; style-src-attr 'unsafe-inline'; style-src-elem 'self' " + COLUMN_RESIZER;
  }

  /** The policy for a small page that is made to stand in a frame of somebody else's. */
  public static String framedAnywhere() {
    return POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");
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
