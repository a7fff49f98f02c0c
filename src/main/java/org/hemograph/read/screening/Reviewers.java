package org.hemograph.read.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the reviewers of a file are called. Tools name people by their e-mail addresses, which are
 * contacts and are not kept; so that two people do not become one by that, those whose names are
 * the same without it are numbered in the order in which the file names them.
 */
final class Reviewers {
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  /**
   * The same for the same text.
   *
   * @param text as the tool names the person; empty where it does not
   */
  String name(String text) {
    String person = text.strip();
    return person.isEmpty()
        ? ""
        : names.computeIfAbsent(person, any -> unique(withoutAddress(person)));
  }

  private String unique(String name) {
    String free = name;
    while (!taken.add(free)) {
      free = name + " " + last.merge(name, 2, (before, two) -> before + 1);
    }
    return free;
  }

  /** What stands beside the address, else what stands before its domain. */
  private static String withoutAddress(String person) {
    if (person.indexOf('@') < 0) {
      return person;
    }
    List<String> words = new ArrayList<>();
    String local = "";
    for (String word : person.split("\\s+")) {
      int at = word.indexOf('@');
      if (at <= 0 || at == word.length() - 1) {
        words.add(word);
      } else if (local.isEmpty()) {
        local = word.substring(0, at).replaceAll("^[<(\\[\"']++", "");
      }
    }
    String name = words.isEmpty() ? local : String.join(" ", words);
    return name.isEmpty() ? "reviewer" : name;
  }
}
