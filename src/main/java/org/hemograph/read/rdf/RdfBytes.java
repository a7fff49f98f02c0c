package org.hemograph.read.rdf;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.read.RecordInput;
import org.hemograph.read.Unreadable;

/** Opens the bytes of an RDF file, and says why they cannot be read. */
final class RdfBytes {
  private RdfBytes() {}

  /** Text that must be UTF-8: anything else is an error, and never guessed. */
  static Reader utf8(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** The bytes without a byte order mark. */
  static InputStream open(RecordInput file) throws IOException {
    InputStream in = new BufferedInputStream(file.open(), 1 << 16);
    try {
      if (startsWith(in, 0xef, 0xbb, 0xbf)) {
        in.skipNBytes(3);
      }
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static boolean startsWith(InputStream in, int... bytes) throws IOException {
    in.mark(bytes.length);
    boolean same = true;
    for (int expected : bytes) {
      same = in.read() == expected && same;
    }
    in.reset();
    return same;
  }

  /** Why the file cannot be read, and what to do. */
  static HemographException unreadable(RecordInput file, IOException e) {
    String why =
        e instanceof CharacterCodingException
            ? "is not UTF-8. Save it as UTF-8"
            : e instanceof EOFException || e instanceof ZipException
                ? "ends too early or is damaged. Copy or download it again"
                : "cannot be read (" + Unreadable.why(e) + ")";
    return new HemographException(Fault.BAD_DATA, "The file " + why + ".", Place.of(file.name()));
  }
}
