package org.hemograph.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, for the person who gave it. */
public final class Unreadable {
  private Unreadable() {}

  /** By the type where the message of the exception is only the path. */
  public static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is gone";
    }
    return String.valueOf(e.getMessage());
  }
}
