package org.hemograph.fetch;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.fetch.SavedRecords.Change;

/** One run: records come in, are saved and counted, and the state says how far it came. */
final class FetchRun {
  private final RecordKind kind;
  private final SavedRecords saved;
  private final FetchState state;
  private final FetchProgress progress;
  private static final int SELDOM = 20;

  private int since;
  private final Map<Change, Integer> changes = new EnumMap<>(Change.class);

  private FetchRun(RecordKind kind, SavedRecords saved, FetchState state, FetchProgress progress) {
    this.kind = kind;
    this.saved = saved;
    this.state = state;
    this.progress = progress;
  }

  /** Begins, or goes on where an interrupted run with the same question stopped. */
  static FetchRun begin(RecordKind kind, Path folder, String asked, FetchProgress progress) {
    SavedRecords saved = new SavedRecords(folder);
    FetchState state = FetchState.open(saved, kind, asked, progress);
    FetchRun run = new FetchRun(kind, saved, state, progress);
    if (!state.done().isEmpty()) {
      progress.note("Going on after " + state.done().size() + " records of an interrupted fetch");
      run.total(state.total());
    }
    return run;
  }

  /** Whether this id needs no asking any more. */
  boolean knows(String id) {
    return state.done().contains(id) || state.unknown().contains(id);
  }

  void total(long records) {
    state.total(records);
    progress.total(records);
  }

  /** A record came. */
  void take(RawRecord record) {
    changes.merge(saved.save(kind.fileName(record.id()), record.bytes()), 1, Integer::sum);
    state.done().add(record.id());
    progress.fetched(state.done().size());
  }

  /** The source does not know this id. */
  void unknown(String id) {
    state.unknown().add(id);
    progress.note(id + " is not known there");
  }

  Optional<String> position() {
    return state.position();
  }

  /** Everything before this place is saved. */
  void reached(Optional<String> position) {
    state.position(position);
    state.save(false);
  }

  /**
   * One id more is done. The state holds all of them, and so is not written for each: what comes
   * after the last writing is asked again by a fetch that goes on.
   */
  void reachedOne() {
    since++;
    if (since >= SELDOM) {
      keep();
    }
  }

  /** Writes how far it came, unless that is written. */
  void keep() {
    if (since > 0) {
      since = 0;
      state.save(false);
    }
  }

  /** The listing must be asked anew; what came already is kept by its id. */
  void again(String why) {
    progress.note(why + "; asking for the list again, and keeping what is there");
    state.position(Optional.empty());
    state.save(false);
  }

  void note(String message) {
    progress.note(message);
  }

  /** Nothing more comes. */
  Fetched end() {
    state.position(Optional.empty());
    state.save(true);
    if (state.done().size() + state.unknown().size() < state.total()) {
      progress.note(
          "The source spoke of " + state.total() + " records and sent " + state.done().size());
    }
    return new Fetched(
        state.done().stream().map(id -> saved.file(kind.fileName(id))).toList(),
        List.copyOf(state.unknown()),
        changes.getOrDefault(Change.ADDED, 0),
        changes.getOrDefault(Change.CHANGED, 0),
        changes.getOrDefault(Change.SAME, 0));
  }
}
