package org.hemograph.serve.pages;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the browser's tab, without the site's name
 * @param section which way in is the current one: home, queries, search, compare, sparql, ontology
 *     or empty
 * @param search what stands in the search box
 * @param revision of the data shown; empty when unknown
 * @param alternates the same in other formats
 * @param meta what machines read in the head of the page
 * @param styles names of style sheets that only some pages need, below {@code /assets/}
 * @param scripts names of scripts that enhance the page, below {@code /assets/}; it works without
 * @param cited what literature tools read of it
 */
public record Frame(
    String title,
    String section,
    String search,
    String revision,
    List<Alternate> alternates,
    Meta meta,
    List<String> styles,
    List<String> scripts,
    Cited cited) {
  /**
   * The page as data.
   *
   * @param name of the format as people know it
   * @param mediaType of the format
   * @param href where it is
   */
  public record Alternate(String name, String mediaType, String href) {}

  /**
   * What search engines and social networks read.
   *
   * @param description one sentence; may be empty
   * @param path the one address of this page, absolute within this site; empty when it has none
   * @param structured schema.org JSON-LD, escaped so that it can stand in a script element (HTML,
   *     section 4.12.1.3); may be empty
   */
  public record Meta(String description, String path, String structured) {
    public static final Meta NONE = new Meta("", "", "");
  }

  /**
   * What literature tools read.
   *
   * @param tags of the page's own reference, for its head, as name and content
   * @param ids of references, as unAPI calls them
   * @param coins context objects of the references in its lists
   */
  public record Cited(List<Tag> tags, List<String> ids, List<String> coins) {
    public static final Cited NONE = new Cited(List.of(), List.of(), List.of());

    public Cited {
      tags = List.copyOf(tags);
      ids = List.copyOf(ids);
      coins = List.copyOf(coins);
    }
  }

  /** A meta element. */
  public record Tag(String name, String content) {}

  public Frame {
    alternates = List.copyOf(alternates);
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  public static Frame of(String title, String section, String revision) {
    return new Frame(
        title, section, "", revision, List.of(), Meta.NONE, List.of(), List.of(), Cited.NONE);
  }

  public Frame titled(String other) {
    return new Frame(other, section, search, revision, alternates, meta, styles, scripts, cited);
  }

  public Frame searching(String text) {
    return new Frame(title, section, text, revision, alternates, meta, styles, scripts, cited);
  }

  public Frame with(List<Alternate> others) {
    return new Frame(title, section, search, revision, others, meta, styles, scripts, cited);
  }

  public Frame with(Meta other) {
    return new Frame(title, section, search, revision, alternates, other, styles, scripts, cited);
  }

  /**
   * The same, with what literature tools read. What describes the page goes where it has a
   * reference of its own: Zotero would take it for the abstract of the work.
   */
  public Frame with(Cited references) {
    Meta kept = references.tags().isEmpty() ? meta : new Meta("", meta.path(), meta.structured());
    return new Frame(
        title, section, search, revision, alternates, kept, styles, scripts, references);
  }

  public Frame styled(String... names) {
    return new Frame(
        title, section, search, revision, alternates, meta, List.of(names), scripts, cited);
  }

  public Frame scripted(String... names) {
    return new Frame(
        title, section, search, revision, alternates, meta, styles, List.of(names), cited);
  }

  /** For {@code aria-current}. */
  public boolean in(String name) {
    return section.equals(name);
  }
}
