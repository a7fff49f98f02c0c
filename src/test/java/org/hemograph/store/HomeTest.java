package org.hemograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path dir;

  @Test
  void aServerIsAnnouncedUntilItWithdraws() {
    Home home = new Home(dir.resolve("home")).create();
    assertEquals(Optional.empty(), home.serverAddress());
    home.announceServer(URI.create("http://localhost:3030/"));
    assertEquals(
        Optional.of(URI.create("http://localhost:3030/")), new Home(home.dir()).serverAddress());
    home.withdrawServer();
    assertEquals(Optional.empty(), home.serverAddress());
  }

  @Test
  void theDoorTokenStaysAndOnlyItsOwnerReadsIt() throws IOException {
    Home home = new Home(dir.resolve("home")).create();
    String token = home.doorToken();
    assertTrue(token.matches("[0-9a-f]{64}"), token);
    assertEquals(token, home.doorToken());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(home.dir().resolve("door.token"))));
  }
}
