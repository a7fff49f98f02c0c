package org.hemograph.serve.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Question;
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
}
