package org.hemograph.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it is told. */
final class ToldProgress implements FetchProgress {
  final List<String> notes = new ArrayList<>();
  long total;
  long fetched;

  @Override
  public void total(long records) {
    total = records;
  }

  @Override
  public void fetched(long records) {
    fetched = records;
  }

  @Override
  public void waiting(Duration time, String why) {
    notes.add(why);
  }

  @Override
  public void note(String message) {
    notes.add(message);
  }

  String all() {
    return String.join("\n", notes);
  }
}
