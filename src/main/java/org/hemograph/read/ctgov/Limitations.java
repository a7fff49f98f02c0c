package org.hemograph.read.ctgov;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Claim;
import org.hemograph.model.Code;
import org.hemograph.read.json.JsonValue;

/** {@code moreInfoModule.limitationsAndCaveats}: what the sponsor says limits the results. */
final class Limitations {
  private static final Code LIMITATION = new Code("claim", "limitation");
  private static final Code ASSERTED = new Code("certainty", "asserted");

  private Limitations() {}

  static void read(JsonValue moreInfo, Reporting reporting) {
    JsonValue description = moreInfo.at("limitationsAndCaveats", "description");
    String text = description.text();
    if (text.isEmpty()) {
      return;
    }
    ProtocolIndex protocol = reporting.protocol();
    var ref = reporting.identity("claim", "limitation", reporting.study().path());
    reporting.hand(
        new Claim(
            reporting.entry(ref, "Limitations of " + protocol.studyLabel(), description),
            LIMITATION,
            "",
            text,
            Optional.of(ASSERTED),
            Optional.empty(),
            List.of(protocol.study()),
            protocol.leadSponsor().stream().toList(),
            List.of(),
            List.of(),
            Optional.empty()));
  }
}
