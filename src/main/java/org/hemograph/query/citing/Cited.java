package org.hemograph.query.citing;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The references behind something, found and put in order, and not read yet: publications first,
 * those of the latest year first; then registry records; then pages; in each, by key. That is a
 * total order, and the same for the same data.
 *
 * @param publications publications, as IRIs
 * @param registrations registry records: their source where there is one, else the study
 * @param pages other sources
 * @param leftOut what is not among them
 */
public record Cited(
    List<Node> publications, List<Node> registrations, List<Node> pages, List<LeftOut> leftOut) {
  /** Nothing. */
  public static final Cited NOTHING = new Cited(List.of(), List.of(), List.of(), List.of());

  public Cited {
    publications = List.copyOf(publications);
    registrations = List.copyOf(registrations);
    pages = List.copyOf(pages);
    leftOut = List.copyOf(leftOut);
  }

  /** How many references. */
  public int size() {
    return publications.size() + registrations.size() + pages.size();
  }

  /** The same, telling that more was left out. */
  public Cited without(List<LeftOut> more) {
    List<LeftOut> all = new ArrayList<>(leftOut);
    all.addAll(more);
    return new Cited(publications, registrations, pages, all);
  }

  /** Some of them. */
  public Cited window(int offset, int limit) {
    int first = publications.size();
    int second = first + registrations.size();
    return new Cited(
        part(publications, offset, limit, 0),
        part(registrations, offset, limit, first),
        part(pages, offset, limit, second),
        leftOut);
  }

  private static List<Node> part(List<Node> all, int offset, int limit, int before) {
    int from = Math.min(all.size(), Math.max(0, offset - before));
    int to = Math.min(all.size(), Math.max(0, offset + limit - before));
    return all.subList(from, Math.max(from, to));
  }
}
