package org.hemograph.graph;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.hemograph.model.Administration;
import org.hemograph.model.AdverseEventResult;
import org.hemograph.model.Affiliation;
import org.hemograph.model.Arm;
import org.hemograph.model.BaselineResult;
import org.hemograph.model.Characteristic;
import org.hemograph.model.Claim;
import org.hemograph.model.Comparison;
import org.hemograph.model.Condition;
import org.hemograph.model.Criterion;
import org.hemograph.model.Disagreement;
import org.hemograph.model.Drug;
import org.hemograph.model.DrugClass;
import org.hemograph.model.Endpoint;
import org.hemograph.model.EndpointConcept;
import org.hemograph.model.Evidence;
import org.hemograph.model.FlowResult;
import org.hemograph.model.Mechanism;
import org.hemograph.model.MechanismLink;
import org.hemograph.model.Meeting;
import org.hemograph.model.Mention;
import org.hemograph.model.Organization;
import org.hemograph.model.OutcomeResult;
import org.hemograph.model.Person;
import org.hemograph.model.Publication;
import org.hemograph.model.RegulatoryEvent;
import org.hemograph.model.ResultGroup;
import org.hemograph.model.Section;
import org.hemograph.model.Site;
import org.hemograph.model.Source;
import org.hemograph.model.Study;
import org.hemograph.model.Target;
import org.hemograph.rdf.Namespaces;

/**
 * Turns model records into RDF: each record into a handful of statements, without blank nodes and
 * without a named graph; the caller chooses the graph. Immutable, so safe to share between threads;
 * a handler is used by one thread at a time.
 */
public final class EvidenceWriter {
  private final Iris iris;
  private final Map<Class<?>, Writing<?>> writings = new HashMap<>();

  /** A kind of record with its writer. */
  private record Writing<E extends Evidence>(Class<E> kind, RecordWriter<E> writer) {
    void write(Evidence evidence, Statements statements) {
      writer.write(kind.cast(evidence), statements);
    }
  }

  public EvidenceWriter(Namespaces namespaces) {
    this.iris = new Iris(namespaces);
    register(Administration.class, new AdministrationWriter());
    register(AdverseEventResult.class, ResultWriters::adverseEvent);
    register(Affiliation.class, PeopleWriters::affiliation);
    register(Arm.class, new ArmWriter());
    register(BaselineResult.class, ResultWriters::baseline);
    register(Characteristic.class, EndpointWriters::characteristic);
    register(Claim.class, new ClaimWriter());
    register(Comparison.class, new ComparisonWriter());
    register(Condition.class, new ConditionWriter());
    register(Criterion.class, new CriterionWriter());
    register(Disagreement.class, new DisagreementWriter());
    register(Drug.class, new DrugWriter());
    register(DrugClass.class, new DrugClassWriter());
    register(Endpoint.class, EndpointWriters::endpoint);
    register(EndpointConcept.class, EndpointWriters::concept);
    register(FlowResult.class, ResultWriters::flow);
    register(Mechanism.class, new MechanismWriter());
    register(MechanismLink.class, new MechanismLinkWriter());
    register(Meeting.class, new MeetingWriter());
    register(Mention.class, new MentionWriter());
    register(Organization.class, PeopleWriters::organization);
    register(OutcomeResult.class, ResultWriters::outcome);
    register(Person.class, PeopleWriters::person);
    register(Publication.class, new PublicationWriter());
    register(RegulatoryEvent.class, new RegulatoryEventWriter());
    register(ResultGroup.class, ResultWriters::group);
    register(Section.class, new SectionWriter());
    register(Site.class, new SiteWriter());
    register(Source.class, new SourceWriter());
    register(Study.class, new StudyWriter());
    register(Target.class, new TargetWriter());
  }

  private <E extends Evidence> void register(Class<E> kind, RecordWriter<E> writer) {
    writings.put(kind, new Writing<>(kind, writer));
  }

  /** Whether records of this kind can be written. */
  boolean writes(Class<?> kind) {
    return writings.containsKey(kind);
  }

  /**
   * Hands over the statements of one record. {@code startRDF} and {@code endRDF} are the caller's.
   *
   * @throws org.eclipse.rdf4j.rio.RDFHandlerException whatever the handler throws
   */
  public void write(Evidence evidence, RDFHandler handler) {
    var writing = writings.get(evidence.getClass());
    if (writing == null) {
      throw new IllegalStateException("No writer for " + evidence.getClass().getName());
    }
    writing.write(evidence, new Statements(iris, handler));
  }
}
