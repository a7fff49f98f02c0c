package org.hemograph.read;

import java.io.IOException;
import java.util.function.Consumer;
import org.hemograph.model.HemographException;

/**
 * A reader of one format of records. It keeps one record at a time in memory, however many there
 * are.
 */
public interface RecordReader {
  /** The format's name in reports and for {@code --as}: {@code ctgov}, {@code ris} … */
  String format();

  /**
   * Walks the input and hands on its records in their order.
   *
   * @throws HemographException (BAD_DATA) if the input as a whole is malformed, with place and
   *     remedy; what was handed on before must then not be kept
   * @throws IOException if the bytes cannot be read
   */
  void read(RecordInput input, Consumer<FoundRecord> records) throws IOException;

  /**
   * Makes sure that {@link #read} will not find the input malformed: so a file is refused before
   * anything of it is stored.
   */
  default void check(RecordInput input) throws IOException {
    read(input, found -> {});
  }
}
