package org.hemograph.read.ctgov;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Digest;
import org.hemograph.model.Place;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordHeader;
import org.hemograph.read.json.JsonValue;

/** A study record that was read and not mapped yet. */
final class FoundStudy implements FoundRecord {
  /** Raised whenever the same record would give other statements. */
  static final String MAPPING_VERSION = "ctgov-3";

  private final JsonValue root;
  private final Vocabulary vocabulary;
  private final Optional<RecordHeader> header;

  FoundStudy(JsonValue root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.header = root.record().refused() ? Optional.empty() : identify();
  }

  @Override
  public Optional<RecordHeader> header() {
    return header;
  }

  @Override
  public Place place() {
    return root.record().place();
  }

  @Override
  public ReadRecord map() {
    return header.isEmpty()
        ? new ReadRecord(List.of(), root.record().problems())
        : new StudyMapping(root, header.get(), vocabulary).map();
  }

  private Optional<RecordHeader> identify() {
    JsonValue protocol = root.get("protocolSection");
    if (!protocol.isObject()) {
      root.record()
          .refuse("", root.names().stream().anyMatch(OldApi::isItem) ? OldApi.MESSAGE : NO_STUDY);
      return Optional.empty();
    }
    JsonValue identification = protocol.get("identificationModule");
    JsonValue id = identification.get("nctId");
    String nct = id.text();
    if (!RegistryIds.isNct(nct)) {
      String found = nct.isEmpty() ? "none" : "\"" + shown(nct) + "\"";
      root.record()
          .refuse(
              id.pointer(),
              "A record is known by its NCT number, NCT and eight digits; found "
                  + found
                  + ". Ask the registry for this record again.");
      return Optional.empty();
    }
    root.record().key(nct);
    String acronym = identification.get("acronym").text();
    String title = identification.get("briefTitle").text();
    return Optional.of(
        new RecordHeader(
            CtgovReader.FORMAT,
            nct,
            !acronym.isEmpty() ? acronym : !title.isEmpty() ? title : nct,
            root.record().digest(),
            contentDigest(),
            version(protocol.get("statusModule"))));
  }

  private static final String NO_STUDY = "Not a study record: it has no protocolSection.";

  private static String shown(String nct) {
    return nct.length() > 40 ? nct.substring(0, 40) + "…" : nct;
  }

  private String contentDigest() {
    String made = root.record().digest() + "|" + MAPPING_VERSION + "|" + vocabulary.digest();
    return new Digest().add(made).labelled();
  }

  /** When the registry last posted a change; before that was recorded, when it was sent in. */
  private static String version(JsonValue status) {
    return RegistryDates.of(status.at("lastUpdatePostDateStruct", "date").text())
        .or(() -> RegistryDates.of(status.get("lastUpdateSubmitDate").text()))
        .map(date -> date.first().toString())
        .orElse("");
  }
}
