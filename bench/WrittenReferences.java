import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemograph.model.PrintedName;
import org.hemograph.model.Reference;
import org.hemograph.write.citation.ReferenceFormat;
import org.hemograph.write.citation.ReferenceWriters;

/**
 * How long references take to be written, each built as it is asked for: with 20 authors and an
 * abstract of 1,500 characters.
 *
 * <p>{@code java WrittenReferences COUNT}
 */
public final class WrittenReferences {
  private WrittenReferences() {}

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    for (ReferenceFormat format : ReferenceFormat.values()) {
      if (format == ReferenceFormat.BIBLIOGRAPHY) {
        continue; // A style has all of them in memory at once.
      }
      long[] times = new long[9];
      Counted out = new Counted();
      for (int pass = -3; pass < times.length; pass++) {
        out.bytes = 0;
        long start = System.nanoTime();
        ReferenceWriters.of(format).write(references(count).iterator(), out);
        if (pass >= 0) {
          times[pass] = System.nanoTime() - start;
        }
      }
      Arrays.sort(times);
      System.out.printf(
          Locale.ROOT,
          "%-9s %d references, %.1f MB: %.0f ms (%.0f to %.0f)%n",
          format.formatName(),
          count,
          out.bytes / 1e6,
          times[4] / 1e6,
          times[0] / 1e6,
          times[8] / 1e6);
    }
  }

  private static Stream<Reference> references(int count) {
    List<Reference.Author> authors =
        IntStream.range(0, 20)
            .mapToObj(i -> PrintedName.author("Family" + (char) ('a' + i) + " É"))
            .toList();
    String text = "Platelet counts ≥ 50 × 10⁹/L without rescue treatment. ".repeat(28);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Reference(
                    "publication/pmid-" + (30_000_000 + i),
                    Reference.Kind.ARTICLE,
                    "Efficacy of treatment " + i + " in immune thrombocytopenia",
                    authors,
                    true,
                    new Reference.Venue("Blood", "Blood", List.of("0006-4971"), ""),
                    Optional.of(new Reference.Issued(2025, 1 + i % 12, 1 + i % 28)),
                    new Reference.Place("146", "1", "" + i, "" + (i + 9), ""),
                    new Reference.Ids("10.5555/hg." + i, "" + (30_000_000 + i), "", ""),
                    List.of("https://doi.org/10.5555/hg." + i),
                    text,
                    List.of("thrombocytopenia", "platelets"),
                    "en",
                    List.of(new Reference.Study("NCT90000001", "EXAMPLE"))));
  }

  /** Where written bytes go. */
  private static final class Counted extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int from, int length) {
      bytes += length;
    }
  }
}
