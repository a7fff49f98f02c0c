package org.hemograph.serve.describe;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.hemograph.model.Digest;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.describe.Statistics.ClassCount;
import org.hemograph.serve.describe.Statistics.PropertyCount;
import org.hemograph.write.About;

/**
 * The data in VoID, with partitions by class, property and what the property leads to, as SIB's
 * void-generator writes them and sparql-editor completes by them.
 *
 * @param base address of the service, with a slash at its end
 * @param namespaces of the data
 * @param revision of the data
 */
record VoidDescription(String base, Namespaces namespaces, String revision) {
  private static final String PARTITION = "#partition-";

  /** Without counts. */
  Statement addTo(Graph graph) {
    Statement about =
        Statement.about(graph, dataset())
            .a(Terms.VOID + "Dataset")
            .text(External.dctermsTitle, DataCatalogue.TITLE)
            .text(External.dctermsDescription, DataCatalogue.DESCRIPTION)
            .link(External.dctermsLicense, About.LICENCE)
            .link(Terms.VOID + "sparqlEndpoint", base + "itp/sparql")
            .link(Terms.VOID + "dataDump", base + "itp/data")
            .link(Terms.VOID + "exampleResource", namespaces.id("study/NCT05653219"))
            .link(Terms.VOID + "exampleResource", namespaces.id("drug/ianalumab"))
            .link(External.foafPage, base)
            .plain(Terms.VOID + "uriSpace", namespaces.id(""));
    for (String vocabulary :
        new String[] {HG.NS, External.PROV, External.DCTERMS, External.SKOS, External.OA}) {
      about.link(Terms.VOID + "vocabulary", vocabulary);
    }
    Statement.about(graph, base + ".well-known/void")
        .a(Terms.VOID + "DatasetDescription")
        .text(External.dctermsTitle, "What is in Hemograph")
        .link(External.FOAF + "primaryTopic", dataset());
    return about;
  }

  /** With the revision and its counts. */
  void addTo(Graph graph, Statistics counts) {
    Statement about =
        addTo(graph)
            .plain(Terms.DCAT + "version", revision)
            .number(Terms.VOID + "triples", counts.triples())
            .number(Terms.VOID + "distinctSubjects", counts.subjects())
            .number(Terms.VOID + "classes", counts.classes().size())
            .number(Terms.VOID + "properties", counts.properties().size());
    counts
        .properties()
        .forEach(
            (property, triples) ->
                named(graph, property)
                    .from(about, "propertyPartition")
                    .link(Terms.VOID + "property", property)
                    .number(Terms.VOID + "triples", triples));
    counts.classes().forEach((type, count) -> addClass(about, type, count));
  }

  /** The IRI of the data set as this service has it. */
  String dataset() {
    return base + ".well-known/void#dataset";
  }

  private void addClass(Statement about, String type, ClassCount count) {
    Statement partition =
        named(about.graph(), type)
            .from(about, "classPartition")
            .link(Terms.VOID + "class", type)
            .number(Terms.VOID + "entities", count.entities());
    for (Map.Entry<String, PropertyCount> one : count.properties().entrySet()) {
      PropertyCount property = one.getValue();
      Statement inner =
          named(about.graph(), type + " " + one.getKey())
              .from(partition, "propertyPartition")
              .link(Terms.VOID + "property", one.getKey())
              .number(Terms.VOID + "triples", property.triples());
      property
          .classes()
          .forEach(
              (objectClass, triples) ->
                  named(about.graph(), type + " " + one.getKey() + " " + objectClass)
                      .from(inner, "classPartition")
                      .link(Terms.VOID + "class", objectClass)
                      .number(Terms.VOID + "triples", triples));
      property
          .datatypes()
          .forEach(
              (datatype, triples) -> {
                Named part = named(about.graph(), type + " " + one.getKey() + " " + datatype);
                inner.term(Terms.VOID_EXT + "datatypePartition", part.statement().subject());
                part.statement()
                    .link(Terms.VOID_EXT + "datatype", datatype)
                    .typed(Terms.VOID + "triples", Long.toString(triples), XSDDatatype.XSDinteger);
              });
    }
  }

  /** A partition whose IRI stays the same while what it is about does. */
  private Named named(Graph graph, String identity) {
    String key = new Digest().add(identity).hex().substring(0, 16);
    return new Named(Statement.about(graph, base + ".well-known/void" + PARTITION + key));
  }

  private record Named(Statement statement) {
    Statement from(Statement whole, String property) {
      whole.term(Terms.VOID + property, statement.subject());
      return statement;
    }
  }
}
