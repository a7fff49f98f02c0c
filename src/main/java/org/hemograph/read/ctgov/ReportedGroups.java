package org.hemograph.read.ctgov;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Digest;
import org.hemograph.model.Group;
import org.hemograph.model.Keys;
import org.hemograph.model.ResultGroup;
import org.hemograph.model.ThingRef;
import org.hemograph.read.ctgov.ProtocolIndex.PlannedArm;
import org.hemograph.read.json.JsonValue;

/**
 * The groups that results are reported for. Ids are those of one outcome: {@code OG000} of another
 * outcome may be other people. So the first group under an id is {@code …/group/ctgov-OG000}, and
 * one with another title or description is {@code …/group/ctgov-OG000-} and eight hex digits over
 * both.
 */
final class ReportedGroups {
  /**
   * @param arm the planned arm that is called the same, when it is exactly one
   */
  record Reported(ThingRef ref, String label, Optional<PlannedArm> arm) {
    Group group() {
      return new Group(ref, Optional.empty());
    }
  }

  private final Reporting reporting;
  private final Map<String, Reported> known = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, List<PlannedArm>> arms = new HashMap<>();

  ReportedGroups(Reporting reporting) {
    this.reporting = reporting;
    for (PlannedArm arm : reporting.protocol().arms()) {
      String called = SameName.of(arm.label());
      arms.merge(called, List.of(arm), (some, more) -> List.of(some.get(0), more.get(0)));
    }
  }

  /** The groups of one list, by their id in it. */
  Map<String, Reported> read(JsonValue groups) {
    Map<String, Reported> byId = new HashMap<>();
    for (JsonValue group : groups.items()) {
      String id = group.get("id").text();
      if (id.isEmpty()) {
        reporting.warn(group, "A group without an id: its results cannot be told apart. Left out.");
      } else {
        byId.put(id, group(id, group));
      }
    }
    return byId;
  }

  private Reported group(String id, JsonValue group) {
    String title = RegistryText.of(group.get("title"));
    String description = RegistryText.of(group.get("description"));
    String said = id + "|" + title + "|" + description;
    Reported seen = known.get(said);
    if (seen != null) {
      return seen;
    }
    String key = ids.add(id) ? id : id + "-" + new Digest().add(said).hex().substring(0, 8);
    ThingRef ref = reporting.study().part("group/" + PartKeys.own(Keys.encode(key)));
    String label = title.isEmpty() ? id : title;
    Reported reported = new Reported(ref, label, arm(title));
    known.put(said, reported);
    reporting.hand(
        new ResultGroup(
            reporting.entry(ref, label, group),
            reporting.study(),
            id,
            description,
            reported.arm().map(PlannedArm::ref)));
    return reported;
  }

  private Optional<PlannedArm> arm(String title) {
    String called = SameName.of(title);
    List<PlannedArm> found = called.isEmpty() ? List.of() : arms.getOrDefault(called, List.of());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The group that a result names; told when its list does not have it. */
  Optional<Reported> of(JsonValue result, Map<String, Reported> groups) {
    return named(result.get("groupId"), groups);
  }

  /** The group of that id. */
  Optional<Reported> named(JsonValue id, Map<String, Reported> groups) {
    Reported found = groups.get(id.text());
    if (found == null) {
      reporting.warn(
          id, "No group has the id \"" + id.text() + "\". What is said of it is left out.");
    }
    return Optional.ofNullable(found);
  }
}
