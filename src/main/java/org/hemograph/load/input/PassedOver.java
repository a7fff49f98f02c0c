package org.hemograph.load.input;

import java.util.Locale;

/** What lies beside the data in folders and archives, and is nothing that we know. */
public final class PassedOver {
  private long count;
  private String first = "";

  /** Whether a file is written for people, and so is not even worth a word. */
  static boolean isForPeople(String fileName) {
    String name = fileName.toUpperCase(Locale.ROOT);
    return name.startsWith("README") || name.startsWith("LICEN") || name.startsWith("CHANGE");
  }

  void add(String shown) {
    if (isForPeople(shown.substring(shown.lastIndexOf('/') + 1))) {
      return;
    }
    first = count == 0 ? shown : first;
    count++;
  }

  public long count() {
    return count;
  }

  /** The first of them, as an example; empty if there is none. */
  public String first() {
    return first;
  }
}
