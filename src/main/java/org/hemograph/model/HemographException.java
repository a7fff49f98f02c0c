package org.hemograph.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something a person must act on: what is wrong, where, and what to try. A bug is never one. */
public final class HemographException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient @Nullable Offence offence;
  private final transient @Nullable Place place;

  public HemographException(Fault fault, String message) {
    this(fault, message, null, null, null);
  }

  public HemographException(Fault fault, String message, Throwable cause) {
    this(fault, message, null, null, cause);
  }

  public HemographException(Fault fault, String message, Offence offence) {
    this(fault, message, offence, null, null);
  }

  /** Of an input: the message says what is wrong and what to do, the place where. */
  public HemographException(Fault fault, String message, Place place) {
    this(fault, message, null, place, null);
  }

  private HemographException(
      Fault fault,
      String message,
      @Nullable Offence offence,
      @Nullable Place place,
      @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
    this.offence = offence;
    this.place = place;
  }

  public Fault fault() {
    return fault;
  }

  /** Which parameter offends and what would be right, where a parameter is to blame. */
  public Optional<Offence> offence() {
    return Optional.ofNullable(offence);
  }

  /** Where in an input it lies, where an input is to blame. */
  public Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  /** The message; never absent, unlike in other throwables. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
