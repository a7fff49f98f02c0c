package org.hemograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path dir;

  @Test
  void aServerIsAnnouncedUntilItWithdraws() {
    Home home = new Home(dir.resolve("home")).create();
    ServerAddress first = new ServerAddress(URI.create("http://localhost:3030/"), "first");
    ServerAddress second = new ServerAddress(URI.create("http://localhost:3030/"), "second");
    assertEquals(Optional.empty(), home.server());
    home.announceServer(first);
    assertEquals(Optional.of(first), new Home(home.dir()).server());
    home.announceServer(second);
    home.withdrawServer(first);
    assertEquals(Optional.of(second), home.server(), "what another announced stays");
    home.withdrawServer(second);
    assertEquals(Optional.empty(), home.server());
  }

  @Test
  void anEmptyDoorTokenIsAFaultAndOpensNothing() throws IOException {
    Home home = new Home(dir.resolve("home")).create();
    Files.createFile(home.dir().resolve("door.token"));
    HemographException e = assertThrows(HemographException.class, home::doorToken);
    assertTrue(e.getMessage().contains("door.token"), e.getMessage());
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
    try (Stream<Path> files = Files.list(home.dir())) {
      assertEquals(1, files.count(), "no part of it is left over");
    }
  }
}
