package org.hemograph.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds one database: {@code database/} (TDB2), {@code text/} (Lucene), {@code
 * changes/} (one RDF Patch per revision), {@code base} where things are not named under our own
 * base, and, while a server runs on it, the server's address.
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

  /** What its things and graphs are named under: our own base unless another was kept. */
  public Namespaces namespaces() {
    try {
      return new Namespaces(Files.readString(baseFile()).strip());
    } catch (NoSuchFileException e) {
      return Namespaces.DEFAULT;
    } catch (IOException | IllegalArgumentException e) {
      throw unusable("has an unreadable base IRI. Mend " + baseFile() + ".", e);
    }
  }

  /**
   * Names what will be stored here under a base; from the first import on it stays.
   *
   * @throws HemographException (BAD_REQUEST) if what is stored already has another
   */
  public void keepBase(Namespaces namespaces) {
    if (namespaces.equals(namespaces())) {
      return;
    }
    if (exists()) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "What is stored in "
              + dir
              + " is named under "
              + namespaces().base()
              + " and cannot be renamed to "
              + namespaces.base()
              + ". Leave --base out, or choose another folder with --home.");
    }
    create();
    try {
      Files.writeString(baseFile(), namespaces.base() + "\n");
    } catch (IOException e) {
      throw unusable("cannot keep its base IRI (" + e.getMessage() + ").", e);
    }
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
  public Optional<ServerAddress> server() {
    try {
      Optional<ServerAddress> address = ServerAddress.parse(Files.readString(addressFile()));
      if (address.isEmpty()) {
        throw unusable("has an unreadable server address. Delete " + addressFile() + ".", null);
      }
      return address;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unusable("has an unreadable server address. Delete " + addressFile() + ".", e);
    }
  }

  /** Tells other processes that the server at this address owns the home. */
  public void announceServer(ServerAddress address) {
    try {
      Path next = dir.resolve("server.address.tmp");
      Files.writeString(next, address.text());
      Files.move(next, addressFile(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable("cannot take the server's address (" + e.getMessage() + ").", e);
    }
  }

  /** The server has stopped, or died. What another has announced in the meantime stays. */
  public void withdrawServer(ServerAddress address) {
    try {
      if (server().filter(address::equals).isPresent()) {
        Files.deleteIfExists(addressFile());
      }
    } catch (IOException e) {
      throw unusable("cannot drop the server's address (" + e.getMessage() + ").", e);
    }
  }

  /**
   * The secret that opens the server's loopback door to whoever may read this home; made at the
   * first call, readable by its owner only.
   *
   * @throws HemographException (STORE_UNAVAILABLE) if it cannot be kept, or the file is empty
   */
  public String doorToken() {
    Path file = dir.resolve("door.token");
    try {
      if (!Files.exists(file)) {
        makeToken(file);
      }
    } catch (IOException e) {
      throw unusable("cannot keep the door token (" + e.getMessage() + ").", e);
    }
    String token;
    try {
      token = Files.readString(file).strip();
    } catch (IOException e) {
      throw unusable("has an unreadable door token " + file + " (" + e.getMessage() + ").", e);
    }
    if (token.isEmpty()) {
      throw unusable("has an empty door token. Delete " + file + ".", null);
    }
    return token;
  }

  /** Under its own name the file is there whole or not at all, and the first of several stays. */
  private void makeToken(Path file) throws IOException {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    Path part = Files.createTempFile(dir, "door", ".tmp", ownerOnly());
    try {
      Files.writeString(part, HexFormat.of().formatHex(secret));
      try {
        Files.createLink(file, part);
      } catch (FileAlreadyExistsException e) {
        // Another process was faster; its token counts.
      } catch (UnsupportedOperationException | FileSystemException e) {
        Files.move(part, file); // a file system without links
      }
    } catch (FileAlreadyExistsException e) {
      // The same, found by the move.
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Path baseFile() {
    return dir.resolve("base");
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
