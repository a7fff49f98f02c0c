package org.hemograph.read.ctgov;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.hemograph.model.Place;
import org.hemograph.read.json.JsonTree;

/** Is told what stands in an input, in its order. */
interface StudyVisitor {
  /**
   * The parser stands at the start of an object, or at its first member that counts; it must stand
   * at the end of that object afterwards.
   *
   * @param where for people: {@code record 57}
   * @param tree how this part of the input is read
   */
  void object(JsonParser parser, String where, JsonTree tree) throws IOException;

  /** Something that no study record can be. */
  void stray(Place place, String message);
}
