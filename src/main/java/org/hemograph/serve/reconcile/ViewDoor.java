package org.hemograph.serve.reconcile;

import java.io.IOException;
import java.util.List;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Shortened;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.linked.ThingPath;

/**
 * {@code /reconcile/view?id=}: leads to the page of a thing. Clients put an id into the address as
 * one component (section 2.1 of the specification), so that its slash comes as {@code %2F}, which
 * no path may have here.
 */
final class ViewDoor implements Door {
  @Override
  public void answer(Exchange exchange) throws IOException {
    Known.only(exchange.parameters(), List.of("id"));
    String id = Known.needed(exchange.parameters(), "id", "the id of a thing", "drug/ianalumab");
    ThingPath path =
        ThingPath.parse(id)
            .filter(one -> one.extension().isEmpty())
            .orElseThrow(
                () ->
                    new HemographException(
                        Fault.NO_SUCH_THING,
                        "Nothing here has the id \"" + Shortened.forDisplay(id) + "\"."));
    exchange.redirect(303, "/id/" + path.key());
  }
}
