package org.hemograph.fetch;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** Fetches articles. */
final class ArticleFetch {
  /** PubMed gives out no more of one search (since November 2022). */
  private static final long MOST = 9_999;

  private final Entrez entrez;
  private final FetchRun run;

  ArticleFetch(Entrez entrez, FetchRun run) {
    this.entrez = entrez;
    this.run = run;
  }

  /** In batches; ids that are not known stop nothing. */
  Fetched byIds(List<String> ids) {
    run.total(ids.size());
    List<String> wanted = ids.stream().filter(id -> !run.knows(id)).toList();
    for (int from = 0; from < wanted.size(); from += Entrez.BATCH) {
      List<String> batch = wanted.subList(from, Math.min(from + Entrez.BATCH, wanted.size()));
      Set<String> missing = new HashSet<>(batch);
      try {
        for (RawRecord article : entrez.articles(batch)) {
          if (missing.remove(article.id())) {
            run.take(article);
          }
        }
      } catch (Refusal e) {
        throw e.fault();
      }
      batch.stream().filter(missing::contains).forEach(run::unknown);
      run.reached(Optional.empty());
    }
    return run.end();
  }

  /** A search, and its result in batches. */
  Fetched found(String query) {
    boolean again = false;
    try {
      HistoryPlace place = run.position().flatMap(HistoryPlace::parse).orElse(null);
      if (place == null) {
        place = search(query);
      }
      while (place.start() < place.count()) {
        try {
          List<RawRecord> batch = entrez.articles(place.webEnv(), place.queryKey(), place.start());
          batch.forEach(run::take);
          place = place.after(Entrez.BATCH);
          run.reached(Optional.of(place.toString()));
        } catch (Refusal e) {
          if (e.status() != 400 || again) {
            throw e;
          }
          again = true; // results are kept there for some hours
          run.again("PubMed no longer knows the search result");
          place = search(query);
        }
      }
      return run.end();
    } catch (Refusal e) {
      throw e.fault();
    }
  }

  private HistoryPlace search(String query) throws Refusal {
    Found found = entrez.search(query);
    found.ignored().forEach(phrase -> run.note("PubMed does not know and ignores: " + phrase));
    if (found.count() > MOST) {
      throw new HemographException(
          Fault.BAD_VALUE,
          "The query finds "
              + found.count()
              + " articles, and PubMed gives out no more than "
              + MOST
              + " of one query. Ask in parts, for example by year: (…) AND 2024[dp]");
    }
    run.total(found.count());
    return new HistoryPlace(found.webEnv(), found.queryKey(), found.count(), 0);
  }
}
