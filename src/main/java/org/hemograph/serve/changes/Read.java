package org.hemograph.serve.changes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hemograph.serve.changes.Changed.How;
import org.hemograph.serve.pages.Link;

/**
 * A part of the list of changes.
 *
 * @param address what was asked for
 * @param about the things, by name
 * @param entries the latest first
 * @param counts how many records each revision among them touched in all
 * @param total how many entries there are, where that was counted
 * @param next where the list goes on
 * @param previous where the part before this one begins; present and empty for the beginning
 * @param revision of the data; empty where the store cannot tell
 * @param newest when the data last changed; empty where there is no history
 * @param origin when the first revision was made: it tells one home from another
 * @param told whether the store keeps change sets
 * @param remarks what a reader must know, in sentences
 */
record Read(
    ChangesAddress address,
    List<Link> about,
    List<Entry> entries,
    Map<Long, Map<How, Long>> counts,
    OptionalLong total,
    Optional<Cursor> next,
    Optional<Optional<Cursor>> previous,
    String revision,
    Optional<Instant> newest,
    Optional<Instant> origin,
    boolean told,
    List<String> remarks) {
  Read {
    about = List.copyOf(about);
    entries = List.copyOf(entries);
    counts = Map.copyOf(counts);
    remarks = List.copyOf(remarks);
  }
}
