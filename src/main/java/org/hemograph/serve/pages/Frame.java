package org.hemograph.serve.pages;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the browser's tab, without the site's name
 * @param section which way in is the current one: home, queries, search, ontology or empty
 * @param search what stands in the search box
 * @param revision of the data shown; empty when unknown
 * @param alternates the same in other formats
 */
public record Frame(
    String title, String section, String search, String revision, List<Alternate> alternates) {
  /**
   * The page as data.
   *
   * @param name of the format as people know it
   * @param mediaType of the format
   * @param href where it is
   */
  public record Alternate(String name, String mediaType, String href) {}

  public Frame {
    alternates = List.copyOf(alternates);
  }

  public static Frame of(String title, String section, String revision) {
    return new Frame(title, section, "", revision, List.of());
  }

  public Frame searching(String text) {
    return new Frame(title, section, text, revision, alternates);
  }

  public Frame with(List<Alternate> others) {
    return new Frame(title, section, search, revision, others);
  }

  /** For {@code aria-current}. */
  public boolean in(String name) {
    return section.equals(name);
  }
}
