package org.hemograph.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.assembler.JA;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.assembler.VocabTDB2;
import org.apache.jena.vocabulary.RDF;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;

/**
 * A file of {@code fuseki-config/}: one Fuseki service over one dataset.
 *
 * @param model the file, with paths resolved
 * @param service the {@code fuseki:Service} in it
 * @param dataset the description of its dataset
 */
public record Configuration(Model model, Resource service, Resource dataset) {
  static {
    JenaSystem.init();
  }

  private static final String FUSEKI = "http://jena.apache.org/fuseki#";
  private static final String RESOURCES = "/org/hemograph/fuseki-config/";
  private static final List<Property> PATHS =
      List.of(VocabTDB2.pLocation, TextVocab.pDirectory, VersionedDatasetAssembler.CHANGES);

  /**
   * One of ours: {@code embedded}, {@code memory}.
   *
   * @param home where its relative paths begin
   */
  public static Configuration bundled(String name, Path home) {
    try (InputStream in = Configuration.class.getResourceAsStream(RESOURCES + name + ".ttl")) {
      if (in == null) {
        throw new IllegalStateException("No such configuration in the jar: " + name);
      }
      Configuration read = read(in, name + ".ttl", home);
      // Ours name every type, so Jena need not start its reasoner to find what they imply.
      read.model().add(JA.This, RDF.type, JA.Expanded);
      return read;
    } catch (IOException e) {
      throw new IllegalStateException("Unreadable jar", e);
    }
  }

  /**
   * Reads a configuration of the user's.
   *
   * @throws HemographException (BAD_CONFIGURATION) if it is not Turtle or describes no service
   */
  public static Configuration of(Path file, Path home) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), home);
    } catch (IOException e) {
      throw new HemographException(
          Fault.BAD_CONFIGURATION, "The configuration " + file + " cannot be read.", e);
    }
  }

  /** The same with things named under a base, where the file does not say another. */
  Configuration under(Namespaces namespaces) {
    if (!dataset.hasProperty(VersionedDatasetAssembler.BASE)) {
      dataset.addProperty(VersionedDatasetAssembler.BASE, namespaces.base());
    }
    return this;
  }

  private static Configuration read(InputStream in, String name, Path home) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFParser.source(in)
          .lang(Lang.TURTLE)
          .base(home.toUri().toString())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(model);
    } catch (RiotException e) {
      throw new HemographException(
          Fault.BAD_CONFIGURATION, "The configuration " + name + ": " + e.getMessage(), e);
    }
    PATHS.forEach(property -> resolve(model, property, home));
    Resource serviceType = ResourceFactory.createResource(FUSEKI + "Service");
    List<Resource> services = model.listSubjectsWithProperty(RDF.type, serviceType).toList();
    Property datasetOf = ResourceFactory.createProperty(FUSEKI, "dataset");
    if (services.size() != 1 || !services.get(0).hasProperty(datasetOf)) {
      throw new HemographException(
          Fault.BAD_CONFIGURATION,
          "The configuration "
              + name
              + " must describe one fuseki:Service with a fuseki:dataset; it has "
              + services.size()
              + " services.");
    }
    Resource service = services.get(0);
    return new Configuration(model, service, service.getProperty(datasetOf).getResource());
  }

  private static void resolve(Model model, Property property, Path home) {
    for (Statement statement : model.listStatements(null, property, (String) null).toList()) {
      if (statement.getObject().isLiteral() && isRelative(statement.getString())) {
        statement.changeObject(home.resolve(statement.getString()).toString());
      }
    }
  }

  /** Memory is no place on the disk: {@code --mem--} (TDB2) and {@code mem} (Lucene). */
  private static boolean isRelative(String path) {
    return !path.startsWith("--mem--") && !path.equals("mem") && !Path.of(path).isAbsolute();
  }
}
