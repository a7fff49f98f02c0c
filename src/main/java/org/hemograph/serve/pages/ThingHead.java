package org.hemograph.serve.pages;

import java.util.List;
import org.hemograph.serve.pages.ThingPage.Badge;
import org.hemograph.serve.pages.ThingPage.Id;
import org.hemograph.serve.pages.ThingPage.Text;

/**
 * What stands above everything else on the page of a thing.
 *
 * @param label its name
 * @param kind what it is
 * @param ids public identifiers
 * @param otherNames synonyms
 * @param badges how sure its statements are
 * @param texts descriptions, in sentences
 */
public record ThingHead(
    String label,
    Link kind,
    List<Id> ids,
    List<String> otherNames,
    List<Badge> badges,
    List<Text> texts) {
  public ThingHead {
    ids = List.copyOf(ids);
    otherNames = List.copyOf(otherNames);
    badges = List.copyOf(badges);
    texts = List.copyOf(texts);
  }
}
