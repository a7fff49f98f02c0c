package org.hemograph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Holds the "knows of" column of docs/architecture.md. */
@AnalyzeClasses(packages = "org.hemograph", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] RIO = {"org.eclipse.rdf4j.."};
  private static final String[] JENA = {"org.apache.jena.."};
  private static final String[] SERVLETS = {"jakarta.servlet..", "org.eclipse.jetty.."};

  /**
   * The way of the data has one direction; whoever needs an arrow that is not here found a flaw.
   */
  @ArchTest
  static final ArchRule oneDirectionOfFlow =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("model")
          .definedBy("..hemograph.model..")
          .layer("fetch")
          .definedBy("..hemograph.fetch..")
          .layer("read")
          .definedBy("..hemograph.read..")
          .layer("rdf")
          .definedBy("..hemograph.rdf..")
          .layer("graph")
          .definedBy("..hemograph.graph..")
          .layer("check")
          .definedBy("..hemograph.check..")
          .layer("store")
          .definedBy("..hemograph.store..")
          .layer("load")
          .definedBy("..hemograph.load..")
          .layer("query")
          .definedBy("..hemograph.query..")
          .layer("write")
          .definedBy("..hemograph.write..")
          .layer("serve")
          .definedBy("..hemograph.serve..")
          .layer("cli")
          .definedBy("..hemograph.cli..")
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("fetch")
          .mayOnlyAccessLayers("model")
          .whereLayer("fetch")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("read")
          .mayOnlyAccessLayers("model")
          .whereLayer("rdf")
          .mayOnlyAccessLayers("model")
          .whereLayer("graph")
          .mayOnlyAccessLayers("model", "rdf")
          .whereLayer("check")
          .mayOnlyAccessLayers("model", "rdf")
          .whereLayer("store")
          .mayOnlyAccessLayers("model", "rdf")
          .whereLayer("load")
          .mayOnlyAccessLayers("model", "read", "rdf", "graph", "check", "store")
          .whereLayer("query")
          .mayOnlyAccessLayers("model", "rdf", "store")
          .whereLayer("write")
          .mayOnlyAccessLayers("model", "rdf", "query")
          .whereLayer("serve")
          .mayOnlyAccessLayers("model", "rdf", "store", "load", "query", "write")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.hemograph.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule modelIsPlainJava =
      classes()
          .that()
          .resideInAPackage("..hemograph.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.hemograph.model..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule readersKnowNoRdfExceptReadRdf =
      noClasses()
          .that()
          .resideInAPackage("..hemograph.read..")
          .and()
          .resideOutsideOfPackage("..hemograph.read.rdf..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(RIO).or(resideInAnyPackage(JENA)));

  @ArchTest
  static final ArchRule readRdfKnowsRioAndNotJena =
      noClasses()
          .that()
          .resideInAPackage("..hemograph.read.rdf..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(JENA));

  @ArchTest
  static final ArchRule graphWritesRioOnly =
      noClasses()
          .that()
          .resideInAPackage("..hemograph.graph..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(JENA));

  @ArchTest
  static final ArchRule onlyTheBridgeAndTheImporterMeetBothRdfLibraries =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..hemograph.check..",
              "..hemograph.store..",
              "..hemograph.query..",
              "..hemograph.write..",
              "..hemograph.serve..",
              "..hemograph.cli..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(RIO));

  @ArchTest
  static final ArchRule oneClassKnowsTheModelContextSdk =
      noClasses()
          .that()
          .haveNameNotMatching("org\\.hemograph\\.serve\\.mcp\\.ModelContextServer(\\$.*)?")
          .should()
          .dependOnClassesThat(resideInAnyPackage("io.modelcontextprotocol..", "reactor.."));

  @ArchTest
  static final ArchRule onlyServeKnowsServlets =
      noClasses()
          .that()
          .resideOutsideOfPackage("..hemograph.serve..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(SERVLETS));

  @ArchTest
  static final ArchRule onlyTheCommandLinePrintsOrExits =
      noClasses()
          .that()
          .resideOutsideOfPackage("..hemograph.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$");

  @ArchTest
  static final ArchRule everyClassHasAPackageOfThePlan =
      classes()
          .should()
          .resideInAnyPackage(
              "org.hemograph.model..",
              "org.hemograph.fetch..",
              "org.hemograph.read..",
              "org.hemograph.rdf..",
              "org.hemograph.graph..",
              "org.hemograph.check..",
              "org.hemograph.store..",
              "org.hemograph.load..",
              "org.hemograph.query..",
              "org.hemograph.write..",
              "org.hemograph.serve..",
              "org.hemograph.cli..",
              "org.hemograph");
}
