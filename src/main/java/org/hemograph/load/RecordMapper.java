package org.hemograph.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.check.Violation;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.load.Candidate.Content;
import org.hemograph.load.input.Input;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordHeader;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.StoredForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes checked statements of found records. Safe for many threads. */
final class RecordMapper {
  private static final Logger LOG = LoggerFactory.getLogger(RecordMapper.class);

  private final EvidenceStore store;
  private final Namespaces namespaces;
  private final EvidenceWriter writer;
  private final Checks checks;

  RecordMapper(EvidenceStore store, Namespaces namespaces, Checks checks) {
    this.store = store;
    this.namespaces = namespaces;
    this.writer = new EvidenceWriter(namespaces);
    this.checks = checks;
  }

  /** Maps a record, unless the very same is stored. */
  Candidate candidate(Input input, FileTally tally, FoundRecord found, Runnable done) {
    boolean stored = found.header().filter(header -> isStored(header, input)).isPresent();
    return new Candidate(
        input, tally, found, stored ? Optional.empty() : Optional.of(content(found, input)), done);
  }

  private boolean isStored(RecordHeader header, Input input) {
    RecordGraph graph = RecordGraph.of(header, namespaces);
    return store.read(d -> graph.isStored(d, header.contentDigest(), input.name()));
  }

  /** Maps a record. A mistake of ours in it costs that record, not the import. */
  Content content(FoundRecord found, Input input) {
    String key = found.header().map(RecordHeader::key).orElse("");
    List<Problem> problems = new ArrayList<>();
    List<Triple> statements = new ArrayList<>();
    try {
      ReadRecord read = found.map();
      read.problems().forEach(p -> problems.add(shown(p, key, input)));
      write(read, statements);
      if (problems.stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
        check(statements, found, key, input, problems);
      }
    } catch (RuntimeException | StackOverflowError e) {
      problems.add(
          new Problem(
              Severity.ERROR,
              key,
              shown(found.place(), input),
              "This record cannot be mapped. That is a mistake of Hemograph; please report it, with"
                  + " the record."));
      LOG.warn("{} cannot be mapped", found.place(), e);
    }
    return new Content(graph(statements), problems);
  }

  private static Graph graph(List<Triple> statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    statements.forEach(graph::add);
    return graph;
  }

  private void write(ReadRecord read, List<Triple> statements) {
    JenaSink sink =
        JenaSink.into(
            NodeFactory.createURI("urn:x-hemograph:any"),
            (g, s, p, o) -> statements.add(Triple.create(s, p, StoredForm.of(o))));
    read.evidence().forEach(evidence -> writer.write(evidence, sink));
  }

  private void check(
      List<Triple> statements, FoundRecord found, String key, Input input, List<Problem> problems) {
    Place place = shown(found.place(), input);
    boolean nothing = statements.isEmpty() || found.header().isEmpty();
    if (nothing && !problems.isEmpty()) {
      return; // The reader told why.
    }
    if (nothing) {
      String message = "The record says nothing that we could store, or not what it is about.";
      problems.add(new Problem(Severity.ERROR, key, place, message));
      return;
    }
    for (Violation violation : checks.shapes().check(statements)) {
      String message = violation.message() + " (" + thing(violation) + ")";
      problems.add(new Problem(violation.severity(), key, place, message));
    }
  }

  private String thing(Violation violation) {
    String focus = violation.focus().toString();
    String space = namespaces.id("");
    return focus.startsWith(space) ? focus.substring(space.length()) : focus;
  }

  /** Readers know an input by the name that the data remembers; people by what they typed. */
  static Problem shown(Problem problem, String key, Input input) {
    String record = problem.record().isEmpty() ? key : problem.record();
    return new Problem(
        problem.severity(), record, shown(problem.place(), input), problem.message());
  }

  static Place shown(Place place, Input input) {
    return place.file().equals(input.name())
        ? new Place(input.shown(), place.line(), place.detail())
        : place;
  }
}
