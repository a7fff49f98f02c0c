package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.Meeting;
import org.hemograph.model.ThingRef;

/** {@code meetings.csv}: congresses. */
final class MeetingRows implements TableMapping {
  @Override
  public String name() {
    return "meetings";
  }

  @Override
  public String prefix() {
    return "meet-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns("label synonyms edition year source_id confidence note");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("meeting/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    return List.of(new Meeting(row.entry(), row.integer("edition"), row.integer("year")));
  }
}
