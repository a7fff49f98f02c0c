package org.hemograph.serve.http;

import java.util.function.Supplier;
import org.hemograph.model.Digest;

/**
 * Entity tags of pages and documents: an answer stays the same while the data's revision, the
 * address with the host that the asker reached, the format, the curated queries and the build of
 * the program (its templates) do. Two replicas behind one address give the same tags. Safe for many
 * threads.
 */
public final class Validators {
  private static final int DIGITS = 32;

  private final Supplier<String> catalogue;

  /**
   * Validators.
   *
   * @param catalogue what tells this data set from others, and a digest of all curated queries, as
   *     pages show some of them and their answers
   */
  public Validators(Supplier<String> catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * A strong tag, without its quotes; {@link Exchange} adds what tells the codings apart. Empty
   * where nobody knows the revision.
   */
  public String tag(Exchange exchange, String revision, String mediaType) {
    if (revision.isEmpty()) {
      return "";
    }
    return shortened(
        new Digest()
            .add(
                String.join(
                    "\n",
                    ProgramBuild.id(),
                    catalogue.get(),
                    revision,
                    exchange.path(),
                    exchange.queryString(),
                    exchange.reached().way(),
                    mediaType)));
  }

  /** The strong tag of a file that is always the same. */
  public String tag(byte[] content) {
    return shortened(new Digest().add(content));
  }

  private static String shortened(Digest digest) {
    return digest.hex().substring(0, DIGITS);
  }
}
