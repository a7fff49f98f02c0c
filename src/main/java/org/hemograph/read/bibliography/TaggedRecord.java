package org.hemograph.read.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hemograph.model.Digest;
import org.hemograph.model.Place;

/**
 * A record of lines that begin with a tag.
 *
 * @param number its number in the file, from 1
 * @param place where it begins
 * @param fields in their order
 * @param complaints what is wrong with its form
 */
record TaggedRecord(int number, Place place, List<Field> fields, List<String> complaints) {
  TaggedRecord {
    fields = List.copyOf(fields);
    complaints = List.copyOf(complaints);
  }

  /**
   * A tag and its value, continued lines joined.
   *
   * @param path the tag, with a number from the second of its kind on: {@code AU[2]}
   */
  record Field(String tag, String value, String path) {}

  /** The place of a record that begins in a line. */
  static Place place(String file, int number, int line) {
    return new Place(file, 0, "record " + number + " (line " + line + ")");
  }

  boolean has(String tag) {
    return fields.stream().anyMatch(f -> f.tag().equals(tag));
  }

  /** The fields with these tags, in the order of the record. */
  List<Field> all(String... tags) {
    Set<String> wanted = Set.of(tags);
    return fields.stream().filter(f -> wanted.contains(f.tag()) && !f.value().isBlank()).toList();
  }

  /** The first field of the first of these tags that has one; an empty one when none has. */
  Field first(String... tags) {
    for (String tag : tags) {
      List<Field> found = all(tag);
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return new Field(tags[0], "", tags[0]);
  }

  /** The texts of the fields with these tags, fit to be stored. */
  List<String> texts(RecordNotes notes, String... tags) {
    List<String> texts = new ArrayList<>();
    for (Field field : all(tags)) {
      String text = Wording.withoutTags(notes.text(field.path(), field.value()));
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The text of the first such field, fit to be stored. */
  String text(RecordNotes notes, String... tags) {
    Field field = first(tags);
    return Wording.withoutTags(notes.text(field.path(), field.value()));
  }

  /** Of tags and values, whatever the layout. */
  String digest() {
    Digest digest = new Digest();
    fields.forEach(f -> digest.add(f.tag() + "\u0001" + f.value() + "\u0002"));
    return digest.labelled();
  }
}
