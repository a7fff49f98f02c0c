package org.hemograph.serve.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.reconcile.SuggestDoor.Suggested;

/** The doors of the service, by path. */
public final class ReconcileDoors {
  private ReconcileDoors() {}

  public static Map<String, Door> of(Questions questions) {
    Service service =
        Service.of(questions.evidence(), questions.links().namespaces(), questions.validators());
    Map<String, Door> doors = new LinkedHashMap<>();
    doors.put("/reconcile", new ReconcileDoor(service));
    doors.put("/reconcile/about", new AboutDoor(service, questions.pages()));
    doors.put("/reconcile/preview", new PreviewDoor(service, questions.pages()));
    doors.put("/reconcile/properties", new ProposalDoor(service));
    doors.put("/reconcile/suggest/entity", new SuggestDoor(service, Suggested.ENTITY));
    doors.put("/reconcile/suggest/property", new SuggestDoor(service, Suggested.PROPERTY));
    doors.put("/reconcile/suggest/type", new SuggestDoor(service, Suggested.TYPE));
    doors.put("/reconcile/view", new ViewDoor());
    return doors;
  }
}
