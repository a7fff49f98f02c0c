package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Code;

/**
 * The codes that a column may hold, without the scheme's prefix.
 *
 * @param scheme the scheme they belong to
 * @param names the allowed codes
 */
record CodeList(String scheme, List<String> names) {
  static CodeList of(String scheme, String names) {
    return new CodeList(scheme, List.of(names.split(" ")));
  }

  boolean has(String name) {
    return names.contains(name);
  }

  Code code(String name) {
    return new Code(scheme, name);
  }
}
