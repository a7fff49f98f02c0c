package org.hemograph.read.ctgov;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.read.RecordInput;
import org.hemograph.read.json.BrokenJson;
import org.hemograph.read.json.JsonTree;

/** Finds the study records of an input, in whatever layout they come. */
final class StudyStream {
  /** Parts of a record that nothing is taken of; contact data is among them. */
  static final Set<String> UNREAD =
      Set.of(
          "annotationSection",
          "documentSection",
          "oversightModule",
          "ipdSharingStatementModule",
          "centralContacts",
          "contacts",
          "pointOfContact",
          "certainAgreement",
          "browseLeaves",
          "browseBranches",
          "ancestors",
          "availIpds",
          // The day of the registry's whole data set: it would make every record look changed.
          "miscInfoModule",
          "geoPoint",
          "zip",
          "state");

  /** No record nests deeper than 15; a bomb does. */
  private static final int DEEPEST = 100;

  private static final Set<String> RECORD =
      Set.of(
          "protocolSection",
          "resultsSection",
          "annotationSection",
          "documentSection",
          "derivedSection",
          "hasResults");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final RecordInput input;
  private int records;

  StudyStream(RecordInput input) {
    this.input = input;
  }

  /**
   * Walks the input from its start.
   *
   * @throws HemographException (BAD_DATA) if it is malformed, of the old API, or holds no study
   */
  void walk(StudyVisitor visitor) throws IOException {
    Layout layout = Layout.of(input);
    if (layout == Layout.LINES) {
      new StudyLines(input, this).walk(visitor);
    } else {
      try (InputStream bytes = input.open()) {
        document(bytes, visitor);
      }
    }
    if (records == 0) {
      throw refused(
          Place.of(input.name()),
          "It holds no study record. Give it records of ClinicalTrials.gov, as its API version 2"
              + " (/api/v2/studies) and its download in JSON have them.");
    }
  }

  private void document(InputStream bytes, StudyVisitor visitor) throws IOException {
    JsonTree tree = new JsonTree(input.name(), UNREAD);
    try (JsonParser parser = JSON.createParser(bytes)) {
      try {
        while (parser.nextToken() != null) {
          value(parser, visitor, tree);
        }
      } catch (JsonProcessingException e) {
        throw refused(Malformed.place(e, parser, tree, records), Malformed.message(e, records));
      }
    }
  }

  /** One line of JSON Lines. */
  void line(byte[] line, int length, JsonTree tree, StudyVisitor visitor) throws IOException {
    int before = records;
    try (JsonParser parser = JSON.createParser(line, 0, length)) {
      try {
        while (parser.nextToken() != null) {
          value(parser, visitor, tree);
        }
      } catch (JsonProcessingException e) {
        if (records == before) {
          records++;
        }
        visitor.stray(
            tree.place(Malformed.at(e, parser), "record " + records),
            BrokenJson.reason(e)
                + " This line is left out; the others are read. Download it again.");
      }
    }
  }

  private void value(JsonParser parser, StudyVisitor visitor, JsonTree tree) throws IOException {
    switch (parser.currentToken()) {
      case START_ARRAY -> items(parser, visitor, tree);
      case START_OBJECT -> root(parser, visitor, tree);
      default -> stray(parser, visitor, tree);
    }
  }

  private void items(JsonParser parser, StudyVisitor visitor, JsonTree tree) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        records++;
        visitor.object(parser, "record " + records, tree);
      } else {
        stray(parser, visitor, tree);
        parser.skipChildren();
      }
    }
  }

  /** A record, or a page of records; what comes before tells which. */
  private void root(JsonParser parser, StudyVisitor visitor, JsonTree tree) throws IOException {
    boolean page = false;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      if (RECORD.contains(name)) {
        records++;
        visitor.object(parser, "record " + records, tree);
        return;
      }
      if (OldApi.isRoot(name)) {
        throw refused(Place.of(input.name()), OldApi.MESSAGE);
      }
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("studies")) {
        page = true;
        items(parser, visitor, tree);
      } else {
        parser.skipChildren();
      }
    }
    if (!page) {
      stray(parser, visitor, tree);
    }
  }

  private void stray(JsonParser parser, StudyVisitor visitor, JsonTree tree) {
    visitor.stray(
        tree.place(parser.currentTokenLocation(), "after record " + records),
        "Not a study record: passed over.");
  }

  private static HemographException refused(Place place, String message) {
    return new HemographException(Fault.BAD_DATA, message, place);
  }
}
