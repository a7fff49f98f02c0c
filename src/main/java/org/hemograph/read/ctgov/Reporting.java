package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hemograph.model.Entry;
import org.hemograph.model.Evidence;
import org.hemograph.model.Keys;
import org.hemograph.model.Provenance;
import org.hemograph.model.ThingRef;
import org.hemograph.read.json.JsonRecord;
import org.hemograph.read.json.JsonValue;

/**
 * What the parts of one results section share: the plan of the study, where results go, and which
 * identities are given away. For one record, so for one thread.
 */
final class Reporting {
  private static final int SHOWN = 100;
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final ProtocolIndex protocol;
  private final JsonRecord record;
  private final Consumer<Evidence> out;
  private final Map<String, Integer> identities = new HashMap<>();

  Reporting(ProtocolIndex protocol, JsonRecord record, Consumer<Evidence> out) {
    this.protocol = protocol;
    this.record = record;
    this.out = out;
  }

  ProtocolIndex protocol() {
    return protocol;
  }

  ThingRef study() {
    return protocol.study();
  }

  void hand(Evidence evidence) {
    out.accept(evidence);
  }

  void warn(JsonValue at, String message) {
    record.warn(at.pointer(), message);
  }

  /**
   * {@code {type}/{16 hex}} over what makes it the same when it is read again: never its value. The
   * second of two that agree in all of it counts as second.
   */
  ThingRef identity(String type, String... tuple) {
    String joined = type + "|" + protocol.source().path() + "|" + String.join("|", tuple);
    int ordinal = identities.merge(joined, 1, Integer::sum);
    return Keys.hashed(type, joined, Integer.toString(ordinal));
  }

  /** The root of what stands at this place. */
  Entry entry(ThingRef ref, String label, JsonValue at) {
    return new Entry(ref, label, Provenance.ofRecord(protocol.source(), at.pointer()));
  }

  /** A whole number of 0 or more; told and left out when it is something else. */
  Optional<Integer> count(JsonValue value) {
    String text = value.plain();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> count =
        PrintedNumber.plain(text.strip())
            .filter(n -> n.signum() >= 0 && n.compareTo(MOST) <= 0)
            .filter(n -> n.stripTrailingZeros().scale() <= 0)
            .map(BigDecimal::intValueExact);
    if (count.isEmpty()) {
      warn(value, "Not a whole number of 0 or more: \"" + text + "\". Left out.");
    }
    return count;
  }

  /** A title, short enough for the label of a result. */
  static String brief(String title) {
    if (title.length() <= SHOWN) {
      return title;
    }
    int end = Character.isHighSurrogate(title.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return title.substring(0, end).strip() + "…";
  }

  /** Both with what joins them, or the one that is there. */
  static String joined(String first, String between, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
  }
}
