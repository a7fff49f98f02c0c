package org.hemograph.serve.pages;

import java.util.List;

/**
 * A part of what points to a thing with one property.
 *
 * @param thing what they point to, and its page
 * @param property its label, and its entry in the ontology
 * @param range which of how many are shown, in words
 * @param subjects those that are shown
 * @param pages to the other parts
 * @param downloads the same part as data
 */
public record IncomingPage(
    Frame frame,
    Link thing,
    Link property,
    String range,
    List<Link> subjects,
    List<Link> pages,
    List<Link> downloads) {
  public IncomingPage {
    subjects = List.copyOf(subjects);
    pages = List.copyOf(pages);
    downloads = List.copyOf(downloads);
  }
}
