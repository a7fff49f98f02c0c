package org.hemograph.fetch;

import java.time.Duration;

/** Is told how a fetch goes on. Called by the fetching thread; must be quick. */
public interface FetchProgress {
  /** So many records are to come, as far as the source says. */
  void total(long records);

  /** So many records are there now, those of an earlier run included. */
  void fetched(long records);

  /** Something went wrong, and is tried again after this time. */
  void waiting(Duration time, String why);

  /** Something that the user should know. */
  void note(String message);
}
