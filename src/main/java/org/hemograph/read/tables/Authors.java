package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemograph.model.Authorship;

/** The authors of a publication, as far as they are printed in order. */
final class Authors {
  private Authors() {}

  /** Names up to "et al."; those after it have no known position and stay in the text only. */
  static List<Authorship> of(Row row) {
    var names = names(row.text("authors"));
    if (names.isEmpty() && !row.text("first_author").isEmpty()) {
      names = List.of(row.text("first_author"));
    }
    var people = people(row, names.size());
    var authorships = new ArrayList<Authorship>();
    for (int position = 1; position <= names.size(); position++) {
      var person = people.getOrDefault(position, "");
      authorships.add(
          new Authorship(
              position,
              names.get(position - 1),
              Codes.AUTHOR_ROLE.code(role(row, person, position)),
              row.referenceTo(person, "author_people", "people")));
    }
    return authorships;
  }

  private static List<String> names(String authors) {
    int cut = authors.indexOf("et al");
    var printed = cut < 0 ? authors : authors.substring(0, cut);
    return Arrays.stream(printed.split("[,;]"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** {@code 1=per-cuker}: which curated person stands at which place. */
  private static Map<Integer, String> people(Row row, int count) {
    var people = new TreeMap<Integer, String>();
    for (var pair : row.list("author_people")) {
      if (pair.matches("[1-9]\\d{0,3}=[^=]+")
          && Integer.parseInt(pair.substring(0, pair.indexOf('='))) <= count) {
        people.put(
            Integer.valueOf(pair.substring(0, pair.indexOf('='))),
            pair.substring(pair.indexOf('=') + 1));
      } else {
        row.refuse(
            "author_people",
            "author_people does not name a printed author",
            pair,
            "write place=person, as 1=per-cuker; places run from 1 to " + count + " here.");
      }
    }
    return people;
  }

  /** What the person's own row says; a first author is one only in the first place. */
  private static String role(Row row, String person, int position) {
    var own = person.isEmpty() ? "" : row.fromId(person, "role_code");
    if (Codes.AUTHOR_ROLE.has(own) && !own.equals("first")) {
      return own;
    }
    return position == 1 ? "first" : "unspecified";
  }
}
