import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Steady state of one mapping in this process: passes over all records to warm up, then passes that
 * count. The records are read into memory first, so that no disk is measured. What counts is the
 * processor time of this process, garbage collection and compiler included: it is the time on the
 * wall of a machine that does nothing else, and other work on the machine does not change it much.
 *
 * <p>{@code java Passes NAME MAPPING_CLASS RECORDS_FILE COUNT WARM_UP_SECONDS SECONDS [ARGUMENT …]}
 * prints {@code NAME records triples median min max warm} with the processor seconds of a pass, and
 * those before the first that counted. It warms up for at least that long and until the compilers
 * rest, but ten times as long at most; it measures for at least that long and five stretches of
 * passes, or one pass when SECONDS is 0.
 */
final class Passes {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();

  /** The system counts processor time in hundredths of a second: shorter ones tell too little. */
  private static final double STRETCH = 0.5;

  /** Seconds of the compilers in a second of work below which they rest: they never quite stop. */
  private static final double REST = 0.2;

  /** A mapping of all records in a file that is held in memory. */
  interface Mapping {
    /** Maps all records once; the answer is the number of triples. */
    long pass(byte[] records) throws Exception;
  }

  private final Mapping mapping;
  private final byte[] records;
  private long triples = -1;

  /** Processor seconds of a pass, as the mean of some, and seconds of the compilers in a second of them. */
  private record Stretch(double pass, double compiling) {}

  private Passes(Mapping mapping, byte[] records) {
    this.mapping = mapping;
    this.records = records;
  }

  public static void main(String[] args) throws Exception {
    String[] more = Arrays.copyOfRange(args, 6, args.length);
    Mapping mapping =
        (Mapping)
            Class.forName(args[1])
                .getDeclaredConstructor(String[].class)
                .newInstance((Object) more);
    Passes passes = new Passes(mapping, Files.readAllBytes(Path.of(args[2])));
    double warm = passes.warmUp(Double.parseDouble(args[4]));
    List<Double> seconds = passes.measure(Double.parseDouble(args[5]));
    System.out.printf(
        "%s %s %d %.4f %.4f %.4f %.0f%n",
        args[0],
        args[3],
        passes.triples,
        seconds.get(seconds.size() / 2),
        seconds.get(0),
        seconds.get(seconds.size() - 1),
        warm);
  }

  private double warmUp(double least) throws Exception {
    double start = now();
    double share = 1;
    while (now() < start + least || share > REST && now() < start + 10 * least) {
      // The compilers come in bursts: a quiet moment does not count for much.
      share = 0.8 * share + 0.2 * stretch(STRETCH).compiling();
    }
    return now() - start;
  }

  /** From the shortest to the longest. */
  private List<Double> measure(double least) throws Exception {
    List<Double> seconds = new ArrayList<>();
    double end = now() + least;
    do {
      seconds.add(stretch(least == 0 ? 0 : STRETCH).pass());
    } while (now() < end || least > 0 && seconds.size() < 5);
    Collections.sort(seconds);
    return seconds;
  }

  private Stretch stretch(double least) throws Exception {
    double start = now();
    long compiled = COMPILERS.getTotalCompilationTime();
    int passes = 0;
    do {
      long made = mapping.pass(records);
      if (triples >= 0 && made != triples) {
        throw new IllegalStateException("Two passes gave different numbers of triples.");
      }
      triples = made;
      passes++;
    } while (now() - start < least);
    double took = now() - start;
    return new Stretch(
        took / passes, (COMPILERS.getTotalCompilationTime() - compiled) / 1e3 / took);
  }

  private static double now() {
    return PROCESS.getProcessCpuTime() / 1e9;
  }
}
