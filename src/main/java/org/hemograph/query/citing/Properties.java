package org.hemograph.query.citing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** The properties that references are read from. */
final class Properties {
  static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  static final String RECALLED = HG.recalledProperty;

  /** What a publication's place in the list depends on. */
  static final List<Node> PLACE = nodes(External.dctermsIssued);

  /** What a publication's place in the list, and whether it is wanted, depends on. */
  static final List<Node> HEAD =
      nodes(TYPE, HG.pubType, HG.presentedAt, HG.reportRole, External.dctermsIssued);

  static final List<Node> PUBLICATION =
      nodes(
          LABEL,
          External.dctermsTitle,
          External.dctermsDescription,
          External.dctermsIssued,
          External.dctermsLanguage,
          External.dctermsAbstract,
          External.biboVolume,
          External.biboIssue,
          External.biboPageStart,
          External.biboPageEnd,
          External.foafPage,
          HG.abstractNumber,
          HG.authorsText,
          HG.doi,
          HG.keyword,
          HG.pmcid,
          HG.pmid,
          HG.presentedAt,
          HG.publishedIn,
          HG.pubType,
          HG.recalledProperty,
          HG.reportsOn,
          HG.retractedBy,
          HG.statedIn,
          HG.venueText,
          HG.verification);

  static final List<Node> STUDY =
      nodes(
          LABEL,
          HG.briefSummary,
          HG.briefTitle,
          HG.hasResults,
          HG.keyword,
          HG.leadSponsor,
          HG.nctId,
          HG.officialTitle,
          HG.recalledProperty,
          HG.registryId,
          HG.responsibleParty,
          HG.statedIn,
          HG.verification);

  static final List<Node> SOURCE =
      nodes(LABEL, HG.sourceKind, HG.statedIn, HG.verification, External.foafPage);

  /** The same, to look up. */
  static final Set<Node> OF_PUBLICATIONS = Set.copyOf(PUBLICATION);

  /** What is read of whatever is no publication. */
  static final List<Node> OTHER =
      Stream.concat(STUDY.stream(), SOURCE.stream()).distinct().toList();

  private Properties() {}

  private static List<Node> nodes(String... iris) {
    return Stream.of(iris).map(NodeFactory::createURI).toList();
  }
}
