package org.hemograph.serve.pages;

import java.util.List;

/**
 * All curated queries, by the group they are in.
 *
 * @param troubles what is wrong with files of users, each with its file and line
 */
public record CataloguePage(Frame frame, List<Group> groups, List<String> troubles) {
  /**
   * A group of queries.
   *
   * @param title what they are about
   * @param anchor its name in the page's address
   */
  public record Group(String title, String anchor, List<Entry> queries) {
    public Group {
      queries = List.copyOf(queries);
    }
  }

  /**
   * A query.
   *
   * @param link its name and its page
   * @param summary one line
   * @param takes its parameters, required ones first
   */
  public record Entry(Link link, String summary, List<Takes> takes) {
    public Entry {
      takes = List.copyOf(takes);
    }
  }

  /** A parameter by name, and whether it must be given. */
  public record Takes(String name, boolean required) {}

  public CataloguePage {
    groups = List.copyOf(groups);
    troubles = List.copyOf(troubles);
  }
}
