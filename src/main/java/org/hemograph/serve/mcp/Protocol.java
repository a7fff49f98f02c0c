package org.hemograph.serve.mcp;

import java.util.Optional;

/**
 * Answers messages of the protocol, whatever carries them: JSON-RPC 2.0 in UTF-8. Has no state of
 * its own, so that any message may come to any replica. Safe for many threads.
 */
public interface Protocol {
  /**
   * What one message is answered with.
   *
   * @param reply the answer; empty where a message takes none
   * @param understood whether the message was one of JSON-RPC; else the reply says what is wrong
   */
  record Answered(Optional<byte[]> reply, boolean understood) {
    @Override
    public String toString() {
      return "Answered[" + reply.map(bytes -> bytes.length).orElse(0) + " bytes]";
    }
  }

  /**
   * Answers a message.
   *
   * @param batches whether several messages may come as one array, as MCP 2025-03-26 alone allows
   */
  Answered answer(byte[] message, boolean batches);
}
