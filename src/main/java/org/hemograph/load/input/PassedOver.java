package org.hemograph.load.input;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What lies beside the data in folders and archives, and is nothing that we know. */
public final class PassedOver {
  private final Set<String> names = new HashSet<>();
  private long count;
  private String first = "";

  /** Whether a file is written for people, and so is not even worth a word. */
  static boolean isForPeople(String fileName) {
    String name = fileName.toUpperCase(Locale.ROOT);
    return name.startsWith("README") || name.startsWith("LICEN") || name.startsWith("CHANGE");
  }

  void add(Input input) {
    names.add(input.name());
    String shown = input.shown();
    if (isForPeople(shown.substring(shown.lastIndexOf('/') + 1))) {
      return;
    }
    first = count == 0 ? shown : first;
    count++;
  }

  /** What all of them are called: an input of old may have become unrecognisable. */
  public Set<String> names() {
    return names;
  }

  public long count() {
    return count;
  }

  /** The first of them, as an example; empty if there is none. */
  public String first() {
    return first;
  }
}
