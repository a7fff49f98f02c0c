package org.hemograph.read.ctgov;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.hemograph.model.Place;
import org.hemograph.read.json.JsonTree;

/**
 * Passes over records, so that all that is malformed, or longer than can be read, shows before
 * anything is stored.
 */
final class StudyCount implements StudyVisitor {
  @Override
  public void object(JsonParser parser, String where, JsonTree tree) throws IOException {
    tree.pass(parser);
  }

  @Override
  public void stray(Place place, String message) {
    // It costs only itself; the reading reports it.
  }
}
