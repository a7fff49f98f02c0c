package org.hemograph.read;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one file, archive member or standard input: unzipped, and as often as asked for. */
public interface RecordInput {
  /** What people call it: a path as given, {@code bulk.zip!/NCT05653219.json}, {@code stdin}. */
  String name();

  /** Its bytes from the start. The caller closes the stream. */
  InputStream open() throws IOException;
}
