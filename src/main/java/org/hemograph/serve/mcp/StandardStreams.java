package org.hemograph.serve.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The protocol over two streams: a message a line (MCP 2025-11-25, Transports, stdio). One message
 * after the other is answered, until the input ends.
 */
public final class StandardStreams {
  /** Longer than any question of a model; the rest of such a line is passed over. */
  private static final int LONGEST = 1 << 20;

  private static final int TOO_LONG = -1;

  private StandardStreams() {}

  /**
   * Answers until the input ends.
   *
   * @throws IOException if a stream fails
   */
  public static void answer(Protocol protocol, InputStream in, OutputStream out)
      throws IOException {
    InputStream lines = new BufferedInputStream(in, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int length = read(lines, line); length != 0; length = read(lines, line)) {
      byte[] reply =
          length == TOO_LONG
              ? Messages.refusal(
                  RpcFault.NO_REQUEST, "A message is no longer than " + LONGEST + " bytes.")
              : reply(protocol, line.toByteArray());
      if (reply.length > 0) {
        out.write(reply);
        out.write('\n');
        out.flush();
      }
    }
  }

  private static byte[] reply(Protocol protocol, byte[] message) {
    boolean blank = true;
    for (byte one : message) {
      blank &= one == ' ' || one == '\r' || one == '\t' || one == '\n';
    }
    return blank ? new byte[0] : protocol.answer(message, true).reply().orElse(new byte[0]);
  }

  /** The next line with its end; 0 at the end of the input. */
  private static int read(InputStream in, ByteArrayOutputStream line) throws IOException {
    line.reset();
    int length = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      length++;
      if (length <= LONGEST) {
        line.write(next);
      }
      if (next == '\n') {
        break;
      }
    }
    return length > LONGEST ? TOO_LONG : length;
  }
}
