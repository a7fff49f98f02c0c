package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.read.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** How many were looked at: the counts of a class, else of its measure, else of the module. */
final class Denominators {
  /**
   * @param units what is counted, as printed
   */
  record Denominator(String units, int count) {}

  private record Counts(String units, Map<String, Integer> byGroup) {}

  private static final String PARTICIPANTS = "Participants";

  private final List<Counts> own = new ArrayList<>(1);
  private final @Nullable Denominators wider;

  private Denominators(@Nullable Denominators wider) {
    this.wider = wider;
  }

  /** Of the widest part. */
  static Denominators of(JsonValue denoms, Reporting reporting) {
    return new Denominators(null).read(denoms, reporting);
  }

  /** Of a part within this one. */
  Denominators within(JsonValue denoms, Reporting reporting) {
    return denoms.present() ? new Denominators(this).read(denoms, reporting) : this;
  }

  private Denominators read(JsonValue denoms, Reporting reporting) {
    for (JsonValue denom : denoms.items()) {
      Map<String, Integer> byGroup = new HashMap<>();
      for (JsonValue count : denom.get("counts").items()) {
        reporting
            .count(count.get("value"))
            .ifPresent(number -> byGroup.put(count.get("groupId").text(), number));
      }
      own.add(new Counts(RegistryText.of(denom.get("units")), byGroup));
    }
    return this;
  }

  /**
   * The nearest for a group. The nearest part that states counts of these units decides: where it
   * has none for the group, or none that can be read, nobody knows how many they were.
   *
   * @param units what the value is a part of; empty when the source does not say: then the only
   *     units there are, else participants
   */
  Optional<Denominator> of(String groupId, String units) {
    for (Denominators at = this; at != null; at = at.wider) {
      boolean stated = false;
      for (Counts counts : at.own) {
        boolean meant = at.meant(counts, units);
        Integer number = counts.byGroup().get(groupId);
        if (number != null && meant) {
          return Optional.of(new Denominator(counts.units(), number));
        }
        stated |= meant || counts.units().isEmpty();
      }
      if (stated) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean meant(Counts counts, String units) {
    return units.isEmpty()
        ? own.size() == 1 || counts.units().equalsIgnoreCase(PARTICIPANTS)
        : counts.units().equalsIgnoreCase(units);
  }

  /** Whether people are counted, not eyes or lesions. */
  static boolean ofPeople(String units) {
    return units.equalsIgnoreCase(PARTICIPANTS);
  }
}
