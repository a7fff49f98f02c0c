import com.sun.management.OperatingSystemMXBean;
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
 * prints {@code NAME records triples median min max} with the processor seconds of a pass; it warms
 * up and measures for at least that long, and counts five passes at least, or one when SECONDS is
 * 0.
 */
final class Passes {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** A mapping of all records in a file that is held in memory. */
  interface Mapping {
    /** Maps all records once; the answer is the number of triples. */
    long pass(byte[] records) throws Exception;
  }

  private Passes() {}

  public static void main(String[] args) throws Exception {
    String[] more = Arrays.copyOfRange(args, 6, args.length);
    Mapping mapping =
        (Mapping)
            Class.forName(args[1])
                .getDeclaredConstructor(String[].class)
                .newInstance((Object) more);
    byte[] records = Files.readAllBytes(Path.of(args[2]));
    long triples = -1;
    for (long end = after(args[4]); PROCESS.getProcessCpuTime() < end; ) {
      triples = mapping.pass(records);
    }
    List<Double> seconds = new ArrayList<>();
    int least = args[5].equals("0") ? 1 : 5;
    for (long end = after(args[5]); seconds.size() < least || PROCESS.getProcessCpuTime() < end; ) {
      long start = PROCESS.getProcessCpuTime();
      long made = mapping.pass(records);
      seconds.add((PROCESS.getProcessCpuTime() - start) / 1e9);
      if (triples >= 0 && made != triples) {
        throw new IllegalStateException("Two passes gave different numbers of triples.");
      }
      triples = made;
    }
    Collections.sort(seconds);
    System.out.printf(
        "%s %s %d %.4f %.4f %.4f%n",
        args[0],
        args[3],
        triples,
        seconds.get(seconds.size() / 2),
        seconds.get(0),
        seconds.get(seconds.size() - 1));
  }

  private static long after(String seconds) {
    return PROCESS.getProcessCpuTime() + Long.parseLong(seconds) * 1_000_000_000;
  }
}
