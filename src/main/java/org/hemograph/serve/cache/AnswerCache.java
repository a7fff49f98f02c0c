package org.hemograph.serve.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.hemograph.query.CuratedQuery;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.Recording;
import org.hemograph.serve.http.WholeAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Answers of curated queries that were given already, within a bound in bytes. Nothing ever has to
 * be thrown away because of a write: an answer is kept under the revision that its own transaction
 * read, and looked for under the one that is current. Safe for many threads.
 *
 * <p>Those who ask the same at once, before it is known, each run it; only one of them has its
 * answer kept. To let them wait for the first would let one slow reader hold up all others.
 */
public final class AnswerCache {
  /** One answer may take this part of all, so that a big one never drives out everything else. */
  private static final int SHARE = 16;

  private final long most;
  private final Supplier<Optional<String>> current;
  private final Set<AnswerKey> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicLong filling = new AtomicLong();
  private volatile @Nullable Kept kept;

  /** Made when the first answer is to be kept: the start of a server should not wait for it. */
  private record Kept(Cache<AnswerKey, WholeAnswer> answers, Cache<AsSent, Known> requests) {
    static Kept within(long most) {
      return new Kept(
          Caffeine.newBuilder()
              .maximumWeight(most - most / SHARE)
              .weigher((AnswerKey key, WholeAnswer answer) -> key.size() + answer.size())
              .build(),
          Caffeine.newBuilder()
              .maximumWeight(most / SHARE)
              .weigher((AsSent sent, Known known) -> sent.size())
              .build());
    }
  }

  /** What a request means, while its query is the same. */
  private record Known(CuratedQuery query, AnswerKey key) {}

  /**
   * A cache.
   *
   * @param most bytes that it may take; 0 keeps nothing
   * @param current the revision of what was committed last, without a transaction; empty where that
   *     cannot be told
   */
  public AnswerCache(long most, Supplier<Optional<String>> current) {
    this.most = most;
    this.current = current;
  }

  private boolean isOn() {
    return most > 0;
  }

  private Kept kept() {
    Kept made = kept;
    if (made == null) {
      synchronized (this) {
        made = kept;
        if (made == null) {
          made = Kept.within(most);
          kept = made;
        }
      }
    }
    return made;
  }

  /** Where the queries are now, which may have been read anew. */
  @FunctionalInterface
  public interface Queries {
    CuratedQuery get(String name);
  }

  /**
   * The answer to a request that was sent before, letter by letter, over the data as they are now:
   * found without reading any of them.
   */
  public Optional<WholeAnswer> known(Exchange exchange, Queries queries) {
    Kept made = kept;
    Optional<String> revision =
        made == null || !exchange.isSafe() ? Optional.empty() : current.get();
    if (made == null || revision.isEmpty()) {
      return Optional.empty();
    }
    Known known = made.requests().getIfPresent(AsSent.of(exchange, revision.get()));
    if (known == null || queries.get(known.query().name()) != known.query()) {
      return Optional.empty();
    }
    return Optional.ofNullable(made.answers().getIfPresent(known.key()));
  }

  /** The answer that is kept, in the coding that is preferred. */
  public Optional<WholeAnswer> get(AnswerKey key) {
    Kept made = kept;
    if (made == null) {
      return Optional.empty();
    }
    WholeAnswer answer = made.answers().getIfPresent(key);
    if (answer == null) {
      WholeAnswer other = made.answers().getIfPresent(key.otherwiseCoded());
      if (other != null) {
        answer = other.in(key.coding());
        put(key, answer);
      }
    }
    return Optional.ofNullable(answer);
  }

  /** Remembers that this request, over this revision, asks for that answer. */
  public void learn(Exchange exchange, String revision, CuratedQuery query, AnswerKey key) {
    AsSent sent = AsSent.of(exchange, revision);
    if (isOn() && exchange.isSafe() && sent.size() <= most / SHARE / SHARE) {
      kept().requests().put(sent, new Known(query, key));
    }
  }

  /** Keeps the answer that is about to be sent, once all of it has been. */
  public Optional<Recording> keep(AnswerKey key) {
    return isOn() && underWay.add(key) ? Optional.of(new Filling(this, key)) : Optional.empty();
  }

  /** The largest body that is kept. */
  long largest() {
    return most / SHARE;
  }

  /** Takes a part of the bytes that all answers under way may hold together. */
  boolean reserve(long bytes) {
    if (filling.addAndGet(bytes) <= most) {
      return true;
    }
    filling.addAndGet(-bytes);
    return false;
  }

  /** No longer under way. */
  void ended(AnswerKey key, long reserved) {
    filling.addAndGet(-reserved);
    underWay.remove(key);
  }

  void put(AnswerKey key, WholeAnswer answer) {
    if (key.size() + (long) answer.size() <= largest()) {
      kept().answers().put(key, answer);
    }
  }

  /** How many bytes are taken, for tests. */
  long weight() {
    Kept made = kept;
    if (made == null) {
      return 0;
    }
    made.answers().cleanUp();
    return made.answers().policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  /** How many bytes answers under way hold, for tests. */
  long filling() {
    return filling.get();
  }
}
