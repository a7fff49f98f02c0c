package org.hemograph.serve.describe;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for generated code: {@code study-results} becomes {@code studyResults}. No name is given
 * twice. For one document.
 */
final class OperationNames {
  private final Set<String> taken = new HashSet<>();

  /** Names that are not to be given. */
  OperationNames(Set<String> reserved) {
    reserved.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
  }

  /** The operation of a query; the same name with a number where another has it. */
  String of(String query) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (char c : query.toCharArray()) {
      if (c < 128 && Character.isLetterOrDigit(c)) {
        name.append(upper && !name.isEmpty() ? Character.toUpperCase(c) : c);
        upper = false;
      } else {
        upper = true;
      }
    }
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name.insert(0, "query");
    }
    name.setCharAt(0, Character.toLowerCase(name.charAt(0)));
    String unique = name.toString();
    for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = name.toString() + i;
    }
    return unique;
  }

  /** A schema's name from an operation's: {@code StudyResults}. */
  static String upper(String operation) {
    return Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
  }
}
