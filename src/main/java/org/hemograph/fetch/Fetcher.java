package org.hemograph.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hemograph.model.Digest;
import org.hemograph.model.HemographException;

/**
 * Fetches records into a folder, one file each ({@code NCT05653219.json}, {@code 29768149.xml}), as
 * the source sent them. An interrupted fetch goes on when the same is asked for the same folder.
 *
 * <p>Every method throws {@link HemographException}: SOURCE_UNREACHABLE if the source gives no
 * usable answer, BAD_REQUEST if it does not take the question.
 */
public final class Fetcher {
  /** ClinicalTrials.gov states no limit; its robots.txt asks crawlers for one second. */
  private static final Duration REGISTRY_GAP = Duration.ofSeconds(1);

  /** Three requests a second, and ten for who has a key, are allowed; we stay a little below. */
  private static final Duration ENTREZ_GAP = Duration.ofMillis(350);

  private static final Duration ENTREZ_GAP_WITH_KEY = Duration.ofMillis(110);

  private final Addresses addresses;
  private final Caller caller;
  private final boolean keyKept;
  private final Waiting waiting;
  private final Path folder;
  private final FetchProgress progress;

  public Fetcher(
      Addresses addresses, Caller caller, Waiting waiting, Path folder, FetchProgress progress) {
    this.addresses = addresses;
    this.keyKept = caller.hasKey() && !addresses.takeKeys();
    this.caller = keyKept ? caller.withoutKey() : caller;
    this.waiting = waiting;
    this.folder = folder;
    this.progress = progress;
  }

  /** Studies by NCT number (see {@link RecordKind#ids}). */
  public Fetched studies(List<String> ids) {
    return studies(list(ids)).byIds(ids);
  }

  /** All studies that a search finds. */
  public Fetched studies(StudySearch search) {
    return studies(search.parameters().toString()).found(search);
  }

  /** Articles by PubMed id (see {@link RecordKind#ids}). */
  public Fetched articles(List<String> ids) {
    return articles(list(ids)).byIds(ids);
  }

  /** All articles that a search in PubMed's query language finds. */
  public Fetched articlesFound(String query) {
    return articles(query).found(query);
  }

  private StudyFetch studies(String asked) {
    URI base = addresses.ctgov();
    return new StudyFetch(
        new Registry(base, client(REGISTRY_GAP)), begin(RecordKind.STUDY, base, asked));
  }

  private ArticleFetch articles(String asked) {
    URI base = addresses.eutils();
    if (keyKept) {
      progress.note(
          "The key is not sent to "
              + base.getHost()
              + ": it is asked by plain http, and on the way anybody could read it. Name the mirror"
              + " by https");
    }
    Duration gap = caller.key().value().isPresent() ? ENTREZ_GAP_WITH_KEY : ENTREZ_GAP;
    return new ArticleFetch(
        new Entrez(base, client(gap), caller), begin(RecordKind.ARTICLE, base, asked));
  }

  private FetchRun begin(RecordKind kind, URI base, String asked) {
    return FetchRun.begin(kind, folder, base + " " + asked, progress);
  }

  private PoliteClient client(Duration gap) {
    Pace pace = new Pace(gap, waiting);
    return new PoliteClient(
        new Exchange(caller.userAgent(), pace, Exchange.Limits.STANDARD),
        RetryPolicy.standard(),
        waiting,
        progress,
        caller.key());
  }

  /** A list may be long; its digest tells it from others as well. */
  private static String list(List<String> ids) {
    return ids.size() + " ids " + new Digest().add(String.join(",", ids)).labelled();
  }
}
