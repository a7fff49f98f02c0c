package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.Test;

class OutletTest {
  private static final byte[] MUCH = new byte[1 << 18];

  /** A target that fails as the system does. */
  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  /** The ways in which writers tell that a stream failed. */
  private static List<Outlet.Writing> writers() {
    return List.of(
        out -> out.write(MUCH),
        out -> out.write('x'),
        out -> {
          try {
            out.write(MUCH);
          } catch (IOException e) {
            throw new RuntimeIOException(e);
          }
        },
        out -> {
          try {
            out.write(MUCH);
          } catch (IOException e) {
            throw new HemographException(Fault.STORE_UNAVAILABLE, "The database …", e);
          }
        },
        out -> {
          try {
            out.write(MUCH);
          } catch (IOException e) {
            // keeps it to itself
          }
        });
  }

  @Test
  void aReaderThatWentAwayIsNoFault() {
    for (Outlet.Writing writing : writers()) {
      assertDoesNotThrow(() -> StandardOutput.write(failing("Broken pipe"), writing));
    }
  }

  @Test
  void aFullDiskIsTheFaultOfTheOutput() {
    for (Outlet.Writing writing : writers()) {
      HemographException e =
          assertThrows(
              HemographException.class,
              () -> StandardOutput.write(failing("No space left on device"), writing));
      assertEquals(Fault.BAD_REQUEST, e.fault());
      assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
    }
  }

  @Test
  void whatFailsElsewhereIsToldAsItIs() {
    HemographException lost = new HemographException(Fault.STORE_UNAVAILABLE, "Broken pipe");
    assertSame(
        lost,
        assertThrows(
            HemographException.class,
            () ->
                StandardOutput.write(
                    new ByteArrayOutputStream(),
                    out -> {
                      out.write('x');
                      throw lost;
                    })));
  }

  @Test
  void whatIsWrittenArrives() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Outlet.write(target, out -> out.write(MUCH));
    assertEquals(MUCH.length, target.size());
  }
}
