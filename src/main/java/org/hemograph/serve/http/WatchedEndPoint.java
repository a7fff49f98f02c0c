package org.hemograph.serve.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that can look whether its peer is still there while nobody reads from it. Java
 * cannot peek into a socket: what was read by looking is kept, and is what {@link #fill} hands out
 * first.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {
  /** A client that has sent as much of its next request is not gone. */
  private static final int MOST_AHEAD = 4_096;

  private final Object reading = new Object();
  private final Executor executor;

  /** Read already and not handed out; between its position and its limit. */
  private ByteBuffer ahead = BufferUtil.EMPTY_BUFFER;

  WatchedEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Executor executor) {
    super(channel, selector, key, scheduler);
    this.executor = executor;
  }

  /**
   * Whether the peer has closed its side. Only while a request is answered, when Jetty has no
   * interest in what comes next; the caller sees to that.
   */
  boolean peerIsGone() {
    synchronized (reading) {
      if (!isOpen()) {
        return true;
      }
      int held = ahead.remaining();
      if (held >= MOST_AHEAD) {
        return false;
      }
      ByteBuffer more = ByteBuffer.allocate(MOST_AHEAD);
      more.put(ahead.duplicate());
      try {
        int read = getChannel().read(more);
        if (read > 0) {
          ahead = more.flip();
        }
        return read < 0;
      } catch (IOException reset) {
        return true;
      }
    }
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    synchronized (reading) {
      if (!ahead.hasRemaining()) {
        return super.fill(buffer);
      }
      int position = BufferUtil.flipToFill(buffer);
      int filled = BufferUtil.put(ahead, buffer);
      BufferUtil.flipToFlush(buffer, position);
      notIdle();
      return filled;
    }
  }

  /** The selector knows nothing of what is here already. */
  @Override
  protected void needsFillInterest() {
    boolean here;
    synchronized (reading) {
      here = ahead.hasRemaining();
    }
    if (here) {
      executor.execute(() -> getFillInterest().fillable());
    } else {
      super.needsFillInterest();
    }
  }
}
