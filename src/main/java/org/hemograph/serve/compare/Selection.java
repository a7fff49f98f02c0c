package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hemograph.model.HemographException;

/**
 * What a request wants to compare.
 *
 * @param chosen each once, classes before drugs before studies, by key: names may change, addresses
 *     should not
 * @param wrong what names nothing, or several things
 * @param endpoints the only endpoints that are wanted, as given; empty for all
 */
record Selection(List<Chosen> chosen, List<Wrong> wrong, List<String> endpoints) {
  private static final Comparator<Chosen> ORDER =
      Comparator.comparing(Chosen::kind).thenComparing(Chosen::key).thenComparing(Chosen::iri);

  /**
   * A value that could not be used.
   *
   * @param kind of thing that it should name
   * @param given as it was sent
   * @param why what is wrong, and what comes close
   */
  record Wrong(ChoiceKind kind, String given, HemographException why) {}

  Selection {
    chosen = chosen.stream().distinct().sorted(ORDER).toList();
    wrong = List.copyOf(wrong);
    endpoints = endpoints.stream().distinct().toList();
  }

  boolean isEmpty() {
    return chosen.isEmpty();
  }

  List<Chosen> of(ChoiceKind kind) {
    return chosen.stream().filter(one -> one.kind() == kind).toList();
  }

  Selection with(Chosen more) {
    List<Chosen> all = new ArrayList<>(chosen);
    all.add(more);
    return new Selection(all, List.of(), endpoints);
  }

  Selection without(Chosen less) {
    return new Selection(
        chosen.stream().filter(one -> !one.equals(less)).toList(), List.of(), endpoints);
  }

  /** The same things, of which only these endpoints are wanted. */
  Selection only(List<String> wanted) {
    return new Selection(chosen, List.of(), wanted);
  }
}
