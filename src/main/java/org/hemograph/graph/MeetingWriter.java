package org.hemograph.graph;

import org.hemograph.model.Meeting;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Meetings. */
final class MeetingWriter implements RecordWriter<Meeting> {
  @Override
  public void write(Meeting meeting, Statements statements) {
    statements
        .root(meeting.entry(), HG.Meeting)
        .integer(HG.edition, meeting.edition())
        .year(External.dctermsIssued, meeting.year());
  }
}
