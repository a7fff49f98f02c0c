package org.hemograph.serve.pages;

/**
 * A text that leads somewhere.
 *
 * @param text what the reader sees
 * @param href where it leads: a local path or an http(s) address; empty when nowhere
 */
public record Link(String text, String href) {
  /** Text that leads nowhere. */
  public static Link text(String text) {
    return new Link(text, "");
  }

  public boolean leads() {
    return !href.isEmpty();
  }

  /** Whether following it leaves this site. */
  public boolean leaves() {
    return href.startsWith("http://") || href.startsWith("https://");
  }
}
