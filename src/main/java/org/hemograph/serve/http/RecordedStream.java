package org.hemograph.serve.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets somebody listen to what is sent, once it has been sent. */
final class RecordedStream extends FilterOutputStream {
  private final Recording recording;

  RecordedStream(OutputStream out, Recording recording) {
    super(out);
    this.recording = recording;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    out.write(bytes, from, count);
    recording.add(bytes, from, count);
  }
}
