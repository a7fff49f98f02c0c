package org.hemograph.check;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hemograph.model.Severity;

/**
 * One thing that a graph says against a shape.
 *
 * @param focus the thing concerned
 * @param severity an error keeps its record out, a warning is only listed
 * @param message for a person: what is wrong, how to mend it, what was found
 * @param path the property concerned, where it is a single one
 * @param value the value concerned
 */
public record Violation(
    Node focus, Severity severity, String message, Optional<Node> path, Optional<Node> value) {}
