package org.hemograph.write;

import java.util.Map;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/**
 * Terms in Turtle, where a blank node is called by its own label. Jena's formatter keeps every
 * blank node that it ever wrote.
 */
final class TurtleTerms extends NodeFormatterTTL {
  private TurtleTerms(PrefixMap prefixes) {
    super(null, prefixes);
  }

  static TurtleTerms with(Map<String, String> prefixes) {
    PrefixMap map = PrefixMapFactory.create();
    prefixes.forEach(map::add);
    return new TurtleTerms(map);
  }

  @Override
  public void formatBNode(AWriter out, Node blank) {
    out.print("_:");
    out.print(NodeFmtLib.encodeBNodeLabel(blank.getBlankNodeLabel()));
  }
}
