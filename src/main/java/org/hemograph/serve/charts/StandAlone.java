package org.hemograph.serve.charts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.serve.pages.Picture;

/**
 * A picture as a file of its own: with its title above it, what it leaves out and where it comes
 * from below it, its colours and a white ground. It needs nothing from elsewhere.
 *
 * @param title what it shows
 * @param source where it comes from
 * @param things what the local paths of things, {@code /page/…}, are replaced by in its links
 */
public record StandAlone(String title, String source, String things) {
  /** SVG 2, section 8. */
  public static final String MEDIA_TYPE = "image/svg+xml";

  private static final Pattern SIZE =
      Pattern.compile("^<svg [^>]*width=\"([0-9]+)\" height=\"([0-9]+)\">");
  private static final int EDGE = 20;
  private static final int LINE = 18;
  private static final int MOST_LINES = 3;
  private static final double BOLD = 1.25;

  /** The style of its one style element; constant, so that a policy can name it by its hash. */
  public static final String STYLE =
      """
      svg{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
      text{fill:#1f1c1a}
      .paper{fill:#fff}
      .title{font-size:15px;font-weight:650}
      .source,.measure,.tick,.heading,.series,.none{fill:#655e58}
      .source,.tick,.heading,.series{font-size:11.5px}
      .label,.series,.n{text-anchor:end}
      .tick,.measure,.inside{text-anchor:middle}
      .tick,.inside,.value,.said,.n{font-variant-numeric:tabular-nums}
      .group{font-weight:620}
      .none{font-style:italic}
      .rule{stroke:#e3ded8}
      .edge{stroke:#a8a19b}
      .zero{stroke:#655e58;stroke-dasharray:3 3}
      .reference{stroke:#1f1c1a;stroke-dasharray:4 3}
      .hit{fill:none}
      .bar,.tip{fill:#d88790}
      .open{fill-opacity:.55}
      .rows .bar{stroke:#a3182f;stroke-opacity:.75}
      .rows .tone2{fill:#eab9be}.rows .tone3{fill:#f6dfe1}.rows .tone4{fill:#f3f0ec}
      .interval{stroke:#1f1c1a;stroke-width:1.6}
      .estimate{fill:#a3182f;stroke:#a3182f;stroke-width:1.6}
      .alone{fill:#fff}
      .bubble{fill:#eab9be;stroke:#d88790}
      a text{fill:#1d4f7c}
      .paths .heading,.bubbles .heading,.studies .heading{font-size:12px;text-anchor:middle}
      .paths .box rect{fill:#fff;stroke:#655e58}
      .paths .therapy rect{fill:#f6dfe1}
      .paths .target rect{fill:#eef5e4}
      .paths .process rect{fill:#f3f0ec}
      .paths .here rect{stroke:#a3182f;stroke-width:2.5}
      .paths .name{font-weight:560}
      .paths .box text{fill:#1f1c1a}
      .paths .below{fill:#655e58;font-size:11.5px}
      .paths .way{fill:none;stroke:#655e58;stroke-width:1.4}
      .paths .tip{fill:#655e58}
      .paths .recalled .way{stroke-dasharray:6 4}
      .paths .hypothesis .way{stroke-dasharray:1.5 4;stroke-linecap:round;stroke-width:2}
      .bubbles .group,.bubbles a .group{fill:#655e58;font-size:12px;font-weight:600}
      .bubbles .group-rule{stroke:#e3ded8}
      .bubbles .names{font-size:12.5px;fill:#655e58}
      .bubbles .track{stroke:#eab9be;stroke-width:3}
      .bubbles .bubble{fill:#f6dfe1;stroke:#d88790;stroke-width:1.2}
      .bubbles .bubble.strong{fill:#b94c5b;stroke:#b94c5b}
      .bubbles .inside,.bubbles a .inside{fill:#1f1c1a;font-weight:600}
      .bubbles .inside.strong,.bubbles a .inside.strong{fill:#fff}
      .studies .value,.studies a .value{fill:#1f1c1a;font-size:12px}
      .studies .bar{stroke:#b94c5b;fill:#f3f0ec}
      .studies .phase-1{fill:#f6dfe1}.studies .phase-2{fill:#eab9be}.studies .phase-3{fill:#d88790}.studies .phase-4{fill:#b94c5b}
      .studies .planned{stroke-dasharray:3 2.5}
      .schematic{font-size:13.5px}
      .schematic .card{fill:#faf9f7;stroke:#e3ded8}
      .schematic .way{stroke:#655e58;stroke-width:1.4}
      .schematic .gate{fill:#fff;stroke:#655e58;stroke-width:1.6}
      .schematic .letter{text-anchor:middle;font-weight:650;font-size:16px}
      .schematic .ratio{fill:#655e58;font-size:12px}
      .schematic .name{font-weight:620}
      .schematic .size{text-anchor:end;font-size:12.5px}
      .schematic .drug{font-size:12px}
      .schematic .rule{stroke:#655e58}
      .schematic .course{stroke:#b94c5b;fill:#d88790}
      .schematic .investigational{fill:#a3182f;stroke:#a3182f}
      .schematic .background{fill:#f6dfe1;stroke:#d88790}
      .schematic .placebo{fill:#fff;stroke:#655e58;stroke-dasharray:3 2}
      """;

  /**
   * The policy that it is served with (Content Security Policy Level 3, section 8.3): nothing runs
   * in it, nothing is fetched, and its one style is allowed by its hash.
   */
  public static final String POLICY =
      "default-src 'none'; style-src 'sha256-" + hash() + "'; frame-ancestors 'none'";

  private static String hash() {
    try {
      byte[] style = STYLE.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** The file, in UTF-8 where it is written. */
  public String of(Picture picture) {
    Matcher size = SIZE.matcher(picture.svg());
    if (!size.find()) {
      throw new IllegalStateException("A picture does not begin with its size.");
    }
    int inner = Integer.parseInt(size.group(1));
    int high = Integer.parseInt(size.group(2));
    int width = Math.max(inner, 480) + 2 * EDGE;
    double wide = width - 2.0 * EDGE;
    List<String> titles = Lettering.lines(title, wide / BOLD, MOST_LINES);
    List<String> remarks =
        picture.remark().isEmpty()
            ? List.of()
            : Lettering.lines(picture.remark(), wide, MOST_LINES);
    List<String> sources = Lettering.lines(source, wide, MOST_LINES);
    int top = EDGE + titles.size() * LINE + 10;
    int height = top + high + (remarks.size() + sources.size()) * LINE + EDGE;
    Svg svg = Svg.sized(width, height, "xmlns", "http://www.w3.org/2000/svg");
    svg.text("title", title);
    svg.plain("<style>" + STYLE + "</style>");
    svg.draw("rect", "class", "paper", "width", width, "height", height);
    lines(svg, "title", titles, EDGE + 12);
    svg.plain(
        followable(picture.svg())
            .replaceFirst("^<svg ", "<svg x=\"" + EDGE + "\" y=\"" + top + "\" "));
    lines(svg, "source", remarks, top + high + LINE);
    lines(svg, "source", sources, top + high + (remarks.size() + 1) * LINE);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.close("svg") + "\n";
  }

  private static void lines(Svg svg, String css, List<String> lines, int first) {
    int y = first;
    for (String line : lines) {
      svg.text("text", line, "class", css, "x", EDGE, "y", y);
      y += LINE;
    }
  }

  /** A file may lie anywhere: paths of this site lead nowhere from there, names of things do. */
  private String followable(String svg) {
    return svg.replace("<a href=\"/page/", "<a href=\"" + things)
        .replaceAll("<a href=\"/[^\"]*\">", "<a>");
  }
}
