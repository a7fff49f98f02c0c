package org.hemograph.serve.pages;

import java.util.List;

/**
 * Something that a reader has to know before anything else: a retraction, a contradiction.
 *
 * @param title in a few words
 * @param text a sentence
 * @param links where to read on
 */
public record Notice(String title, String text, List<Link> links) {
  public Notice {
    links = List.copyOf(links);
  }
}
