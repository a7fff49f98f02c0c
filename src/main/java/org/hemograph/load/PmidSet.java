package org.hemograph.load;

import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hemograph.rdf.Namespaces;

/** PMIDs in few bytes each, for there may be as many as PubMed has. For one thread. */
final class PmidSet {
  private static final int PAGE = 1 << 16;

  private final String byNumber;
  private final Map<Integer, BitSet> pages = new TreeMap<>();

  PmidSet(Namespaces namespaces) {
    this.byNumber = namespaces.id("publication/pmid-");
  }

  /** Those that a statement speaks of. */
  void add(Triple triple) {
    if (triple.getPredicate().equals(PublicationNames.PMID) && triple.getObject().isLiteral()) {
      add(triple.getObject().getLiteralLexicalForm());
    }
    add(triple.getSubject());
    add(triple.getObject());
  }

  private void add(Node node) {
    if (node.isURI() && node.getURI().startsWith(byNumber)) {
      add(node.getURI().substring(byNumber.length()));
    }
  }

  /** What is no PMID in its usual writing names nothing. */
  private void add(String pmid) {
    if (pmid.matches("[1-9][0-9]{0,8}")) {
      int number = Integer.parseInt(pmid);
      pages.computeIfAbsent(number / PAGE, page -> new BitSet()).set(number % PAGE);
    }
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  /** All of them, the smallest first. */
  Iterator<String> iterator() {
    return pages.entrySet().stream()
        .flatMap(
            page ->
                page.getValue().stream().mapToObj(n -> String.valueOf(page.getKey() * PAGE + n)))
        .iterator();
  }
}
