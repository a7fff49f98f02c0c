package org.hemograph.serve.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Question;
import org.hemograph.query.Shortened;
import org.hemograph.serve.http.Exchange;
import org.hemograph.write.Format;

/**
 * A request for a curated query, read: which query, in which format, which rows, within which time.
 *
 * @param question what to ask
 * @param format the form that the answer takes
 * @param offered the forms that it could take
 * @param address where this very request can be repeated with GET
 * @param linked whether the answer names its neighbours in Link headers: not that to a POST, whose
 *     asker need not be able to follow them
 */
record Asking(
    Question question, Format format, List<Format> offered, QueryAddress address, boolean linked) {

  /**
   * Reads a request.
   *
   * @param suffix the ending of its path, which asks for a format
   * @throws org.hemograph.model.HemographException what is wrong with it
   */
  static Asking of(Exchange exchange, CuratedQuery query, Optional<String> suffix)
      throws IOException {
    List<Format> offered = new ArrayList<>(List.of(Format.HTML));
    offered.addAll(Format.writtenFor(query.kind()));
    Map<String, List<String>> all = exchange.parameters().values();
    Map<String, List<String>> service = new LinkedHashMap<>(all);
    service.keySet().retainAll(ServiceParameters.NAMES);
    ServiceParameters said = new ServiceParameters(service);
    checkAgree(suffix, said.format());
    // Looked at first, as it may say how its own faults are told.
    Format format =
        QueryDoor.format(exchange, suffix.isPresent() ? suffix : said.format(), offered);
    return new Asking(
        new Question(
            query,
            exchange.parameters().without(ServiceParameters.NAMES),
            said.window(query),
            said.timeout()),
        format,
        offered,
        new QueryAddress(query.name(), suffix, all),
        !exchange.method().equals("POST"));
  }

  /**
   * Reads a request for the chart of an answer, which has the rows of the page.
   *
   * @throws org.hemograph.model.HemographException what is wrong with it
   */
  static Asking picture(Exchange exchange, CuratedQuery query) throws IOException {
    Map<String, List<String>> all = exchange.parameters().values();
    Map<String, List<String>> service = new LinkedHashMap<>(all);
    service.keySet().retainAll(ServiceParameters.NAMES);
    ServiceParameters said = new ServiceParameters(service);
    return new Asking(
        new Question(
            query,
            exchange.parameters().without(ServiceParameters.NAMES),
            said.window(query),
            said.timeout()),
        Format.HTML,
        List.of(Format.HTML),
        new QueryAddress(query.name(), Optional.empty(), all),
        false);
  }

  /** An address with two formats would be answered in one that somebody did not mean. */
  private static void checkAgree(Optional<String> suffix, Optional<String> named) {
    if (suffix.isPresent()
        && named.isPresent()
        && !Format.named(suffix.get()).equals(Format.named(named.get()))) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "The address asks for two formats, by its ending ("
              + Shortened.forDisplay(suffix.get())
              + ") and by the parameter \"format\" ("
              + Shortened.forDisplay(named.get())
              + "); leave one away.",
          new Offence(
              "format",
              Shortened.forDisplay(named.get()),
              "the format of the ending, or nothing",
              List.of(),
              ""));
    }
  }
}
