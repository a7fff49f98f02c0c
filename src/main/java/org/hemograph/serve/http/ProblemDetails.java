package org.hemograph.serve.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.serve.pages.Link;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type the heading in docs/errors.md that explains it: {@code bad-value}
 * @param title the kind of problem, in words
 * @param status HTTP status code
 * @param detail what is wrong this time, and what to try
 * @param instance the path it happened at
 * @param offence which parameter is to blame, if one is
 * @param near what may have been meant, with its address; empty when that is not known
 */
public record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    Optional<Offence> offence,
    List<Link> near) {
  public ProblemDetails {
    near = List.copyOf(near);
  }

  /** What a thrown fault tells. */
  public static ProblemDetails of(HemographException e, String instance) {
    Fault fault = e.fault();
    return new ProblemDetails(
        fault.slug(),
        title(fault),
        fault.status(),
        e.getMessage(),
        instance,
        e.offence(),
        List.of());
  }

  /** There is nothing here, but these are close. */
  public static ProblemDetails nothing(String detail, String instance, List<Link> near) {
    Fault fault = Fault.NO_SUCH_THING;
    return new ProblemDetails(
        fault.slug(), title(fault), fault.status(), detail, instance, Optional.empty(), near);
  }

  /** There was something here; these tell more. */
  public static ProblemDetails gone(String detail, String instance, List<Link> see) {
    Fault fault = Fault.GONE;
    return new ProblemDetails(
        fault.slug(), title(fault), fault.status(), detail, instance, Optional.empty(), see);
  }

  /** A mistake of ours; the id finds it in the log. */
  static ProblemDetails bug(String id, String instance) {
    return new ProblemDetails(
        "bug",
        "Something went wrong here",
        500,
        "This is a mistake of the server, not of the request. The log has it under " + id + ".",
        instance,
        Optional.empty(),
        List.of());
  }

  /** Not by this method. */
  public static ProblemDetails wrongMethod(String method, List<String> methods, String instance) {
    return new ProblemDetails(
        "wrong-method",
        "That cannot be done here",
        405,
        method
            + " is not possible at this address; "
            + String.join(" and ", methods)
            + (methods.size() == 1 ? " is." : " are."),
        instance,
        Optional.empty(),
        List.of());
  }

  /** Not for this asker. */
  public static ProblemDetails denied(int status, String detail, String instance) {
    return new ProblemDetails(
        "not-allowed",
        "This is not allowed",
        status,
        detail,
        instance,
        Optional.empty(),
        List.of());
  }

  /** What the container refused before any door was reached. */
  public static ProblemDetails refused(int status, String detail, String instance) {
    String title =
        switch (status) {
          case 404 -> title(Fault.NO_SUCH_THING);
          case 405 -> "That cannot be done here";
          default -> status < 500 ? title(Fault.BAD_REQUEST) : "Something went wrong here";
        };
    String type =
        status == 404
            ? Fault.NO_SUCH_THING.slug()
            : status < 500 ? Fault.BAD_REQUEST.slug() : "bug";
    return new ProblemDetails(type, title, status, detail, instance, Optional.empty(), List.of());
  }

  /** The fault's name as a sentence's beginning: "Bad value". */
  static String title(Fault fault) {
    return switch (fault) {
      case NO_SUCH_THING -> "There is nothing at this address";
      case UNKNOWN_QUERY -> "There is no query of that name";
      case GONE -> "No longer here";
      case QUERY_TIMEOUT -> "The query took too long";
      case STORE_UNAVAILABLE -> "The database cannot be used";
      default -> {
        String words = fault.slug().replace('-', ' ');
        yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      }
    };
  }
}
