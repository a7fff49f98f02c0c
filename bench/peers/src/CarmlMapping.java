import static java.nio.charset.StandardCharsets.UTF_8;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;

/** CARML with an RML mapping made of the scope: one triples map, one walk over the records. */
public final class CarmlMapping implements Passes.Mapping {
  private static final String PREFIXES =
      """
      @prefix rr: <http://www.w3.org/ns/r2rml#> .
      @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
      @prefix ql: <http://semweb.mmlab.be/ns/ql#> .
      @prefix carml: <http://carml.taxonic.com/carml/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix hg: <https://w3id.org/hemograph/ontology#> .

      <#study> a rr:TriplesMap ;
        rml:logicalSource [
          rml:source [ a carml:Stream ] ; rml:referenceFormulation ql:JSONPath ; rml:iterator "$[*]" ] ;
        rr:subjectMap [ rr:template "%sstudy/{%s}" ; rr:class hg:ClinicalTrial ] ;
      """;

  private final RdfRmlMapper mapper;
  private final boolean show;

  /** With the file of the scope, and optionally "show" to print the triples. */
  public CarmlMapping(String[] args) throws IOException {
    StringBuilder rml = new StringBuilder(PREFIXES.formatted(Scope.THINGS, Scope.NAMED_BY));
    for (Scope scope : Scope.read(Path.of(args[0]))) {
      rml.append("  rr:predicateObjectMap [ rr:predicate hg:").append(scope.property());
      rml.append(" ; rr:objectMap [ ").append(object(scope)).append(" ] ] ;\n");
    }
    rml.append(" .\n");
    mapper =
        RdfRmlMapper.builder()
            .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
            .triplesMaps(
                RmlMappingLoader.build()
                    .load(
                        RDFFormat.TURTLE, new ByteArrayInputStream(rml.toString().getBytes(UTF_8))))
            .build();
    show = args.length > 1;
  }

  private static String object(Scope scope) {
    if (!scope.part().isEmpty()) {
      return "rr:template \"%s%s{%s}\"".formatted(Scope.THINGS, scope.part(), scope.path());
    }
    String reference = "rml:reference \"" + scope.path() + "\" ; ";
    return scope.datatype().isEmpty()
        ? reference + "rr:language \"en\""
        : reference + "rr:datatype <" + scope.datatype() + ">";
  }

  @Override
  public long pass(byte[] records) {
    var statements = mapper.map(new ByteArrayInputStream(records));
    return show
        ? statements.doOnNext(CarmlMapping::print).count().block()
        : statements.count().block();
  }

  private static void print(Statement statement) {
    System.out.println(
        "<"
            + statement.getSubject()
            + "> <"
            + statement.getPredicate()
            + "> "
            + term(statement.getObject())
            + " .");
  }

  private static String term(Value value) {
    if (!(value instanceof Literal literal)) {
      return "<" + value.stringValue() + ">";
    }
    String text =
        literal
            .getLabel()
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
    return "\""
        + text
        + "\""
        + literal.getLanguage().map(l -> "@" + l).orElse("^^<" + literal.getDatatype() + ">");
  }
}
