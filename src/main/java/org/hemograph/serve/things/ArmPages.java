package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Block;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Pages;

/** The page of an arm, or of a group that a source reports on: what it got, and what came of it. */
public final class ArmPages implements KindPage {
  private static final FixedQuery AROUND =
      Nearby.around(
          "{ "
              + Around.results(
                  "{ ?r hg:inGroup|hg:referenceGroup|hg:comparedGroup ?thing }"
                      + " UNION { ?group hg:representsArm ?thing ."
                      + " ?r hg:inGroup|hg:referenceGroup|hg:comparedGroup ?group }")
              + " } UNION { ?s hg:ofArm|hg:representsArm|hg:subgroupOf ?thing }"
              + " UNION { ?thing hg:representsArm|hg:subgroupOf ?s . ?s a ?class FILTER(?class IN (hg:Arm, hg:ResultGroup)) }"
              + " UNION { ?thing hg:ofStudy ?study . ?s hg:ofStudy ?study ; a hg:Arm }"
              + " UNION "
              + Around.evidence("?thing"));

  private final Pages pages;

  public ArmPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Set<String> types() {
    return Set.of(HG.Arm, HG.ResultGroup, HG.Subgroup);
  }

  @Override
  public byte[] of(Subject subject) {
    Nearby near = Nearby.of(subject, AROUND);
    Node arm = subject.thing().thing();
    SourceCards sources = new SourceCards(near, arm);
    return pages.literature(
        subject
            .literature(keys(near, arm), blocks(near, arm))
            .citing(sources.citation())
            .stated(sources.cards()));
  }

  private static List<KeyFact> keys(Nearby near, Node arm) {
    String size = near.text(arm, HG.groupSize);
    return new KeyFacts()
        .add("Study", near.links(arm, HG.ofStudy))
        .add("What kind of arm", near.text(arm, HG.armType))
        .add("People", size.isEmpty() ? near.text(arm, HG.groupSizeText) : size)
        .add("Reports on", near.links(arm, HG.representsArm))
        .add("Part of", near.links(arm, HG.subgroupOf))
        .add("Factor", near.links(arm, HG.factor), near.text(arm, HG.level))
        .add(
            "Drugs",
            administrations(near, arm).stream()
                .flatMap(one -> near.links(one, HG.drug).stream())
                .distinct()
                .toList())
        .add("Identity", provisional(near, arm))
        .list();
  }

  private static String provisional(Nearby near, Node arm) {
    return near.code(arm, HG.identityStatus).equals("provisional")
        ? "not yet matched with an arm of another source"
        : "";
  }

  private static List<Node> administrations(Nearby near, Node arm) {
    return near.with(HG.ofArm, arm).stream()
        .sorted(
            Comparator.comparing((Node one) -> near.text(one, HG.sequence))
                .thenComparing(one -> near.link(one).text()))
        .toList();
  }

  private static List<Block> blocks(Nearby near, Node arm) {
    List<Block> blocks = new ArrayList<>();
    boolean planned = near.isA(arm, HG.Arm);
    Grid given =
        new Rows("What is given", near, administrations(near, arm))
            .stated("Drug", HG.drug, HG.drugClass)
            .stated("Role", HG.adminRole)
            .stated("Dose", HG.dose, HG.doseText)
            .stated("Route", HG.route)
            .stated("Every", HG.every)
            .stated("Doses", HG.doseCount)
            .stated("For", HG.duration)
            .stated("Phase", HG.adminPhase)
            .stated("As written", HG.scheduleText)
            .stated("Source", HG.statedIn)
            .grid();
    if (planned || !given.isEmpty()) {
      blocks.add(
          Block.of(
              "What is given",
              "given",
              given,
              "No source in the graph says which drug this arm gets, at which dose."));
    }
    List<Finding> all = Finding.in(near);
    results(blocks, "Outcomes", HG.OutcomeResult, all);
    results(blocks, "Comparisons", HG.Comparison, all);
    results(blocks, "Adverse events", HG.AdverseEventResult, all);
    results(blocks, "Baseline", HG.BaselineResult, all);
    results(blocks, "Participant flow", HG.FlowResult, all);
    if (all.isEmpty()) {
      blocks.add(
          Block.of(
              "Results",
              "results",
              new Grid("Results", List.of(), List.of(), ""),
              "No source in the graph reports a number for this group yet."));
    }
    List<Node> groups = near.with(HG.representsArm, arm);
    if (!groups.isEmpty()) {
      blocks.add(
          Block.of(
              "How sources name it when they report results",
              "groups",
              new Rows("Groups", near, groups)
                  .named("Group")
                  .stated("People", HG.groupSize)
                  .stated("Source", HG.statedIn)
                  .grid(),
              ""));
    }
    List<Node> others =
        near.of(HG.Arm).stream()
            .filter(one -> !one.equals(arm))
            .sorted(Comparator.comparing(one -> near.link(one).text()))
            .toList();
    if (!others.isEmpty()) {
      blocks.add(
          Block.of(
              "The other arms of this study",
              "others",
              new Rows("The other arms of this study", near, others)
                  .named("Arm")
                  .stated("Kind", HG.armType)
                  .stated("People", HG.groupSize, HG.groupSizeText)
                  .stated("Regimen", HG.regimenText)
                  .grid(),
              ""));
    }
    return blocks;
  }

  private static void results(List<Block> blocks, String title, String type, List<Finding> all) {
    List<Finding> some = all.stream().filter(one -> one.near().isA(one.node(), type)).toList();
    if (!some.isEmpty()) {
      blocks.add(
          Block.of(
              title,
              title.toLowerCase(Locale.ROOT).replace(' ', '-'),
              Findings.of(title, some).grid(true, false),
              ""));
    }
  }
}
