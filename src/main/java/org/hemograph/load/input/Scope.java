package org.hemograph.load.input;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that an argument of an import covers: what was read under one of them before, and is
 * not there any more, has vanished from its source.
 *
 * @param name of the file, folder or archive; empty when it covers nothing, as standard input does
 *     that was given no name
 * @param shown as the user named it
 */
public record Scope(String name, String shown) {

  /** Whether an input of this name lies within. */
  public boolean covers(String input) {
    return !name.isEmpty() && isWithin(input, name);
  }

  /** Every name that a file, folder or archive can have in which an input lies; its own as well. */
  public static List<String> wholes(String input) {
    List<String> wholes = new ArrayList<>();
    for (int i = 1; i < input.length(); i++) {
      if (input.charAt(i) == '/' || input.startsWith("!/", i)) {
        wholes.add(input.substring(0, i));
      }
    }
    wholes.add(input);
    return wholes;
  }

  /** Whether an input is this file, or lies in this folder or archive. */
  public static boolean isWithin(String input, String whole) {
    return input.startsWith(whole)
        && (input.length() == whole.length()
            || input.charAt(whole.length()) == '/'
            || input.startsWith("!/", whole.length()));
  }
}
