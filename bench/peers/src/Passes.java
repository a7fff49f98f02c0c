import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Steady state of one mapping in this process: warm-up passes over all records, then passes that
 * count. The records are read into memory first, so that no disk is measured.
 *
 * <p>{@code java Passes NAME MAPPING_CLASS RECORDS_FILE COUNT WARM_UPS PASSES [ARGUMENT …]} prints
 * {@code NAME records triples median min max} with the times in seconds.
 */
final class Passes {
  /** A mapping of all records in a file that is held in memory. */
  interface Mapping {
    /** Maps all records once; the answer is the number of triples. */
    long pass(byte[] records) throws Exception;
  }

  private Passes() {}

  public static void main(String[] args) throws Exception {
    String[] more = Arrays.copyOfRange(args, 6, args.length);
    Mapping mapping =
        (Mapping) Class.forName(args[1]).getDeclaredConstructor(String[].class).newInstance((Object) more);
    byte[] records = Files.readAllBytes(Path.of(args[2]));
    long triples = -1;
    for (int i = Integer.parseInt(args[4]); i > 0; i--) {
      triples = mapping.pass(records);
    }
    double[] seconds = new double[Integer.parseInt(args[5])];
    for (int i = 0; i < seconds.length; i++) {
      long start = System.nanoTime();
      long made = mapping.pass(records);
      seconds[i] = (System.nanoTime() - start) / 1e9;
      if (triples >= 0 && made != triples) {
        throw new IllegalStateException("Two passes gave different numbers of triples.");
      }
      triples = made;
    }
    Arrays.sort(seconds);
    System.out.printf(
        "%s %s %d %.4f %.4f %.4f%n",
        args[0], args[3], triples, seconds[seconds.length / 2], seconds[0], seconds[seconds.length - 1]);
  }
}
