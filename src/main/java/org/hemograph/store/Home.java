package org.hemograph.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds one database: {@code database/} (TDB2), {@code text/} (Lucene), {@code
 * changes/} (one RDF Patch per revision), and, while a server runs on it, the server's address.
 *
 * @param dir the folder; it need not exist yet
 */
public record Home(Path dir) {
  public Home {
    dir = dir.toAbsolutePath().normalize();
  }

  public Path database() {
    return dir.resolve("database");
  }

  public Path text() {
    return dir.resolve("text");
  }

  public Path changes() {
    return dir.resolve("changes");
  }

  /** Whether something was ever stored here. Says nothing about its health. */
  public boolean exists() {
    return Files.isDirectory(database());
  }

  /**
   * Makes the folder.
   *
   * @throws HemographException (STORE_UNAVAILABLE) if it is a file or may not be written
   */
  public Home create() {
    if (Files.exists(dir) && !Files.isDirectory(dir)) {
      throw unusable("is a file. Choose a folder with --home.", null);
    }
    try {
      Files.createDirectories(dir);
    } catch (IOException e) {
      throw unusable("cannot be made (" + e.getMessage() + "). Choose another with --home.", e);
    }
    if (!Files.isWritable(dir) || !Files.isReadable(dir) || !Files.isExecutable(dir)) {
      throw unusable("may not be read and written by this user. Change its permissions.", null);
    }
    return this;
  }

  /** Where the server that owns this home listens, if one said so. It may have died since. */
  public Optional<URI> serverAddress() {
    try {
      return Optional.of(URI.create(Files.readString(addressFile()).strip()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw unusable("has an unreadable server address. Delete " + addressFile() + ".", e);
    }
  }

  /** Tells other processes that the server at this address owns the home. */
  public void announceServer(URI address) {
    try {
      Path next = dir.resolve("server.address.tmp");
      Files.writeString(next, address + "\n");
      Files.move(next, addressFile(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable("cannot take the server's address (" + e.getMessage() + ").", e);
    }
  }

  /** The server has stopped. */
  public void withdrawServer() {
    try {
      Files.deleteIfExists(addressFile());
    } catch (IOException e) {
      throw unusable("cannot drop the server's address (" + e.getMessage() + ").", e);
    }
  }

  /**
   * The secret that opens the server's loopback door to whoever may read this home; made at the
   * first call, readable by its owner only.
   */
  public String doorToken() {
    Path file = dir.resolve("door.token");
    try {
      byte[] secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      Files.createFile(file, ownerOnly());
      Files.writeString(
          file, HexFormat.of().formatHex(secret), StandardOpenOption.TRUNCATE_EXISTING);
    } catch (FileAlreadyExistsException e) {
      // The usual case: made by an earlier call.
    } catch (IOException e) {
      throw unusable("cannot keep the door token (" + e.getMessage() + ").", e);
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw unusable("has an unreadable door token " + file + " (" + e.getMessage() + ").", e);
    }
  }

  private Path addressFile() {
    return dir.resolve("server.address");
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = dir.getFileSystem().supportedFileAttributeViews().contains("posix");
    Set<PosixFilePermission> mode =
        Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }

  private HemographException unusable(String why, @Nullable Throwable e) {
    String message = "The home " + dir + " " + why;
    return e == null
        ? new HemographException(Fault.STORE_UNAVAILABLE, message)
        : new HemographException(Fault.STORE_UNAVAILABLE, message, e);
  }
}
