package org.hemograph.read.ctgov;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.hemograph.model.Place;
import org.hemograph.read.json.JsonTree;

/** Passes over records, so that all that is malformed shows before anything is stored. */
final class StudyCount implements StudyVisitor {
  @Override
  public void object(JsonParser parser, String where, JsonTree tree) throws IOException {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return;
      }
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      }
    }
  }

  @Override
  public void stray(Place place, String message) {
    // It costs only itself; the reading reports it.
  }
}
