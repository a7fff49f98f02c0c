package org.hemograph.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.hemograph.load.input.Input;
import org.hemograph.load.input.Inputs.Recognised;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.RecordReader;
import org.hemograph.read.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads inputs that hold records, and hands every record on. An input is refused whole before
 * anything of it is handed on: a small one is held until it has been read, a large one is read
 * twice.
 */
final class RecordImport {
  static final String OUR_MISTAKE =
      "It cannot be read. That is a mistake of Hemograph; please report it, with the file.";

  private static final Logger LOG = LoggerFactory.getLogger(RecordImport.class);

  /** Unpacked bytes of an input that may be held as records. */
  private static final long SMALL = 8 << 20;

  private final RecordReaders readers;
  private final InOrder<Candidate> pipeline;
  private final RecordMapper mapper;
  private final Tallies tallies;
  private final Set<String> unsure;
  private final Progress progress;
  private final BooleanSupplier stopped;

  /**
   * @param unsure takes the names of inputs that were refused: nothing of theirs has vanished
   */
  RecordImport(
      RecordReaders readers,
      InOrder<Candidate> pipeline,
      RecordMapper mapper,
      Tallies tallies,
      Set<String> unsure,
      Progress progress,
      BooleanSupplier stopped) {
    this.readers = readers;
    this.pipeline = pipeline;
    this.mapper = mapper;
    this.tallies = tallies;
    this.unsure = unsure;
    this.progress = progress;
    this.stopped = stopped;
  }

  /** Somebody asked to stop: reading ends between two records. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  /** What was handed on could not be stored, which is no fault of the input. */
  private static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException why;

    NotTaken(RuntimeException why) {
      super(why);
      this.why = why;
    }
  }

  /** Reads the inputs in their order, until the end or until it shall stop. */
  void read(List<Recognised> inputs) {
    try {
      for (Recognised one : inputs) {
        throwIfStopped();
        Input input = one.input();
        FileTally tally = tallies.of(input.file());
        tally.takes(one.format().label());
        progress.file(input.shown());
        readers
            .of(one.format())
            .ifPresentOrElse(
                reader -> read(input, reader, tally),
                () -> refuse(input, tally, "There is no reader for this format."));
      }
    } catch (Stopped e) {
      // What was handed on before is stored all the same.
    } catch (NotTaken e) {
      throw e.why;
    }
  }

  private void read(Input input, RecordReader reader, FileTally tally) {
    try {
      if (input.unpacked() <= SMALL) {
        readHeld(input, reader, tally);
      } else {
        CountedInput counted = new CountedInput(input, progress);
        reader.check(counted);
        reader.read(counted, found -> hand(input, tally, found, () -> {}));
        counted.done();
      }
    } catch (IOException e) {
      refuse(input, tally, why(e));
    } catch (HemographException e) {
      Place place = e.place().orElseGet(() -> Place.of(input.shown()));
      refuse(input, tally, RecordMapper.shown(place, input), e.getMessage());
    } catch (StackOverflowError e) {
      refuse(input, tally, "It is nested too deeply to be read.");
    } catch (Stopped | NotTaken e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be read", input.name(), e);
      refuse(input, tally, OUR_MISTAKE);
    }
  }

  /** Where an input turns out to be larger than it seemed, it is read again after all. */
  private void readHeld(Input input, RecordReader reader, FileTally tally) throws IOException {
    CountedInput counted = new CountedInput(input, progress);
    List<FoundRecord> held = new ArrayList<>();
    reader.read(
        counted,
        found -> {
          throwIfStopped();
          if (counted.unpacked() <= 2 * SMALL) {
            held.add(found);
          } else {
            held.clear();
          }
        });
    if (counted.unpacked() <= 2 * SMALL) {
      AtomicInteger done = new AtomicInteger();
      int records = held.size();
      Runnable mapped = () -> counted.mapped(done.incrementAndGet(), records);
      held.forEach(found -> hand(input, tally, found, mapped));
      if (records == 0) {
        counted.done();
      }
    } else {
      held.clear();
      reader.read(counted, found -> hand(input, tally, found, () -> {}));
      counted.done();
    }
  }

  private void hand(Input input, FileTally tally, FoundRecord found, Runnable done) {
    throwIfStopped();
    try {
      pipeline.give(() -> mapper.candidate(input, tally, found, done));
    } catch (RuntimeException e) {
      throw new NotTaken(e);
    }
  }

  private void throwIfStopped() {
    if (stopped.getAsBoolean()) {
      throw new Stopped();
    }
  }

  private void refuse(Input input, FileTally tally, String message) {
    refuse(input, tally, Place.of(input.shown()), message);
  }

  private void refuse(Input input, FileTally tally, Place place, String message) {
    unsure.add(input.name());
    tally.refuse(place, message);
  }

  private static String why(IOException e) {
    if (e instanceof CharacterCodingException) {
      return "The file is not in the encoding that it says, or not UTF-8. Save it as UTF-8.";
    }
    return e instanceof EOFException || e instanceof ZipException
        ? "The file ends too early or is damaged. Copy or download it again."
        : "The file cannot be read: " + Unreadable.why(e) + ".";
  }
}
