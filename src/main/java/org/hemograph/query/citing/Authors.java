package org.hemograph.query.citing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.model.PrintedName;
import org.hemograph.model.Reference;
import org.hemograph.rdf.HG;

/**
 * Who wrote something, as one source gives it: the best source of those that name all authors, else
 * the best of those that name some.
 *
 * @param complete whether these are all
 */
record Authors(List<Reference.Author> names, boolean complete) {
  private static final Pattern OTHERS = Pattern.compile("(?i)\\bet al\\b\\.?.*$");

  static Authors of(Stated said, Map<Node, TreeMap<Integer, String>> authorships) {
    List<Node> graphs =
        Stream.concat(said.stating(HG.authorsText).stream(), authorships.keySet().stream())
            .distinct()
            .sorted(
                Comparator.comparing((Node graph) -> cut(said, graph))
                    .thenComparing((Node graph) -> said.rank(graph))
                    .thenComparing(Node::getURI))
            .toList();
    if (graphs.isEmpty()) {
      return new Authors(List.of(), true);
    }
    Node graph = graphs.get(0);
    TreeMap<Integer, String> listed = authorships.getOrDefault(graph, new TreeMap<>());
    List<String> printed = printed(said, graph);
    List<String> names =
        listed.size() >= printed.size() ? new ArrayList<>(listed.values()) : printed;
    return new Authors(names.stream().map(Authors::named).toList(), !cut(said, graph));
  }

  private static boolean cut(Stated said, Node graph) {
    return said.in(graph, HG.authorsText).stream()
        .anyMatch(text -> OTHERS.matcher(Stated.text(text)).find());
  }

  /**
   * A printed list, up to where it says that there are others. Where semicolons part the names,
   * commas stand within them.
   */
  private static List<String> printed(Stated said, Node graph) {
    return said.in(graph, HG.authorsText).stream()
        .map(Stated::text)
        .sorted()
        .limit(1)
        .map(text -> OTHERS.matcher(text).replaceFirst(""))
        .flatMap(text -> Stream.of(text.split(text.indexOf(';') < 0 ? "," : ";")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** An author by the name as printed. */
  static Reference.Author named(String printed) {
    return PrintedName.author(printed);
  }
}
