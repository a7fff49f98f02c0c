package org.hemograph.load.input;

/**
 * How far an archive or a gzip file may unfold, so that a small file cannot fill a disk or keep an
 * import busy for ever.
 *
 * @param memberBytes the longest a single member may become
 * @param totalBytes what all members of one archive may become together
 * @param ratio how many times its packed size a member may become, once it is longer than {@code
 *     ratioFrom}
 * @param ratioFrom bytes up to which the ratio does not matter: a short text of blanks packs well
 */
public record UnpackLimits(long memberBytes, long totalBytes, long ratio, long ratioFrom) {
  /** Far above what registries and bibliographies publish. */
  public static final UnpackLimits DEFAULT =
      new UnpackLimits(4L << 30, 256L << 30, 1000, 100L << 20);

  /** For an archive that is packed as a whole, as tar.gz is. */
  UnpackLimits ofArchive() {
    return new UnpackLimits(totalBytes, totalBytes, ratio, ratioFrom);
  }

  /** Refuses an archive whose members come to more than they may. */
  void requireTotal(long bytes) throws TooLongException {
    if (bytes > totalBytes) {
      throw new TooLongException("more than " + totalBytes + " bytes");
    }
  }
}
