package org.hemograph.serve.http;

import java.util.ArrayList;
import java.util.List;

/**
 * What If-None-Match lists (RFC 9110, section 13.1.2). Compared weakly, as that section wants: a
 * leading {@code W/} does not count.
 *
 * @param any whether it is {@code *}
 * @param opaque the tags with their quotes, without {@code W/}
 */
record EntityTags(boolean any, List<String> opaque) {
  /** Reads the header's value; what is no tag is passed over. */
  static EntityTags parse(String header) {
    if (header.strip().equals("*")) {
      return new EntityTags(true, List.of());
    }
    List<String> tags = new ArrayList<>();
    int open = header.indexOf('"');
    while (open >= 0) {
      int close = header.indexOf('"', open + 1); // a tag may hold commas, but no quotes
      if (close < 0) {
        break;
      }
      tags.add(header.substring(open, close + 1));
      open = header.indexOf('"', close + 1);
    }
    return new EntityTags(false, tags);
  }

  boolean contains(String tag) {
    return any || opaque.contains(tag);
  }
}
