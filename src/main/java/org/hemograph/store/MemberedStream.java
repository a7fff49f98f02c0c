package org.hemograph.store;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A gzip file of several members (RFC 1952, section 2.2): every reader takes them for one stream,
 * and one who knows where a member begins can begin there.
 */
final class MemberedStream extends OutputStream {
  private final Counted file;
  private final List<Long> places = new ArrayList<>();
  private Quick member;

  /** Change sets repeat themselves: the quickest level packs them nearly as well as any other. */
  private static final class Quick extends GZIPOutputStream {
    Quick(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }

    void free() {
      def.end();
    }
  }

  private static final class Counted extends OutputStream {
    private final OutputStream out;
    private long written;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      written++;
    }

    @Override
    public void write(byte[] b, int from, int length) throws IOException {
      out.write(b, from, length);
      written += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  MemberedStream(FileOutputStream disk) throws IOException {
    file = new Counted(new BufferedOutputStream(disk, 1 << 16));
    places.add(0L);
    member = new Quick(file);
  }

  /** Ends a member and begins the next. */
  void cut() throws IOException {
    endMember();
    places.add(file.written);
    member = new Quick(file);
  }

  private void endMember() throws IOException {
    member.finish();
    member.free();
  }

  /** The number of the member that is being written, from 0. */
  int number() {
    return places.size() - 1;
  }

  /** Where the members begin. */
  List<Long> places() {
    return List.copyOf(places);
  }

  @Override
  public void write(int b) throws IOException {
    member.write(b);
  }

  @Override
  public void write(byte[] b, int from, int length) throws IOException {
    member.write(b, from, length);
  }

  /** Ends the last member; what is written goes to the file. */
  void finish() throws IOException {
    endMember();
    file.flush();
  }

  /** Writes behind the last member, as it is. */
  void append(byte[] bytes) throws IOException {
    file.write(bytes, 0, bytes.length);
    file.flush();
  }

  @Override
  public void close() throws IOException {
    member.free();
    file.close();
  }
}
