package org.hemograph.fetch;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** Fetches studies. */
final class StudyFetch {
  private final Registry registry;
  private final FetchRun run;

  StudyFetch(Registry registry, FetchRun run) {
    this.registry = registry;
    this.run = run;
  }

  /** One by one; an id that is not known stops nothing. */
  Fetched byIds(List<String> ids) {
    run.total(ids.size());
    try {
      askEach(ids);
    } catch (RuntimeException e) {
      run.keep(); // so that nothing that came is asked for again
      throw e;
    }
    return run.end();
  }

  private void askEach(List<String> ids) {
    for (String id : ids) {
      if (run.knows(id)) {
        continue;
      }
      try {
        RawRecord study = registry.study(id);
        if (!study.id().equals(id)) {
          run.note(id + " is part of " + study.id() + " now");
        }
        run.take(study);
      } catch (Refusal e) {
        if (e.status() != 404) {
          throw e.fault();
        }
        run.unknown(id);
      }
      run.reachedOne();
    }
  }

  /** Page by page. */
  Fetched found(StudySearch search) {
    boolean again = false;
    Optional<String> token = run.position();
    while (true) {
      StudyPage page;
      try {
        page = registry.page(search, token);
      } catch (Refusal e) {
        if (e.status() != 400 || token.isEmpty() || again) {
          throw e.fault();
        }
        again = true; // a token lives as long as the list that it belongs to
        token = Optional.empty();
        run.again("The registry no longer knows the place where we were in its list");
        continue;
      }
      page.total().ifPresent(run::total);
      page.studies().forEach(run::take);
      if (page.next().isEmpty()) {
        return run.end();
      }
      if (page.studies().isEmpty() || page.next().equals(token)) {
        throw new HemographException(
            Fault.SOURCE_UNREACHABLE, "The registry's list does not come to an end");
      }
      token = page.next();
      run.reached(token);
    }
  }
}
