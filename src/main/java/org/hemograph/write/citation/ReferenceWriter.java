package org.hemograph.write.citation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.hemograph.model.Reference;

/** Writes references one after the other, in UTF-8 without byte order mark, in constant memory. */
public interface ReferenceWriter {
  /**
   * Writes them and leaves the stream open.
   *
   * @throws IOException when the stream fails, and only then
   */
  void write(Iterator<Reference> references, OutputStream out) throws IOException;
}
