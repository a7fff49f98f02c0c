package org.hemograph.read.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemograph.model.Place;

/** Gathers the lines of one record. */
final class TaggedLines {
  private final int number;
  private final Place place;
  private final List<String> tags = new ArrayList<>();
  private final List<StringBuilder> values = new ArrayList<>();

  TaggedLines(int number, Place place) {
    this.number = number;
    this.place = place;
  }

  void add(String tag, String value) {
    tags.add(tag);
    values.add(new StringBuilder(value));
  }

  boolean has(String tag) {
    return tags.contains(tag);
  }

  /** A line without a tag goes on with the value before it. */
  void continued(String line) {
    if (!values.isEmpty()) {
      values.get(values.size() - 1).append(' ').append(line.strip());
    }
  }

  TaggedRecord record(List<String> complaints) {
    Map<String, Integer> counts = new HashMap<>();
    List<TaggedRecord.Field> fields = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      int n = counts.merge(tags.get(i), 1, Integer::sum);
      String path = n == 1 ? tags.get(i) : tags.get(i) + "[" + n + "]";
      fields.add(new TaggedRecord.Field(tags.get(i), values.get(i).toString(), path));
    }
    return new TaggedRecord(number, place, fields, complaints);
  }
}
