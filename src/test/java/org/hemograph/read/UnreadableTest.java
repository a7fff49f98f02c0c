package org.hemograph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class UnreadableTest {
  @Test
  void thePathAloneIsNoReason() {
    assertEquals("permission denied", Unreadable.why(new AccessDeniedException("x.ttl")));
    assertEquals("it is gone", Unreadable.why(new NoSuchFileException("x.ttl")));
    assertEquals("Input/output error", Unreadable.why(new IOException("Input/output error")));
  }
}
