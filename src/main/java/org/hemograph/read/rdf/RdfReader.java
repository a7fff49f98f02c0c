package org.hemograph.read.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.hasmac.jsonld.JsonLdError;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.RioSetting;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.read.FileInput;
import org.hemograph.read.RecordInput;
import org.hemograph.read.json.BrokenJson;
import org.jspecify.annotations.Nullable;

/**
 * Any RDF file becomes Rio statements, one by one (JSON-LD alone is held in memory). Never touches
 * the network: no remote context, no entity, no external DTD. Plain or gzipped, told by content.
 */
public final class RdfReader {
  private static final int HEAD = 8192;

  /** Looked at, told, and got over: the literal is kept. */
  private static final List<RioSetting<Boolean>> ODDITIES =
      List.of(
          BasicParserSettings.VERIFY_DATATYPE_VALUES,
          BasicParserSettings.VERIFY_LANGUAGE_TAGS,
          BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES);

  private final RecordInput file;
  private final RdfSyntax syntax;
  private @Nullable PositionReader position;
  private long line;

  private RdfReader(RecordInput file, RdfSyntax syntax) {
    this.file = file;
    this.syntax = syntax;
  }

  /**
   * Looks at the beginning of a file.
   *
   * @return empty if it is no RDF that we know
   * @throws HemographException (BAD_DATA) if it cannot be read
   */
  public static Optional<RdfReader> of(Path file) {
    RecordInput input = new FileInput(file);
    try (InputStream in = RdfBytes.open(input)) {
      String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gz$", "");
      return RdfSyntax.recognise(in.readNBytes(HEAD), name).map(s -> new RdfReader(input, s));
    } catch (IOException e) {
      throw RdfBytes.unreadable(input, e);
    }
  }

  /** As one syntax, whatever it looks like. */
  public static RdfReader of(Path file, RdfSyntax syntax) {
    return of(new FileInput(file), syntax);
  }

  /** The same of any bytes. */
  public static RdfReader of(RecordInput input, RdfSyntax syntax) {
    return new RdfReader(input, syntax);
  }

  public RecordInput file() {
    return file;
  }

  public RdfSyntax syntax() {
    return syntax;
  }

  /**
   * Reads the file from its start.
   *
   * @param handler takes its statements; what was handed over before an error stays with it
   * @param warnings is told of what was read although it is odd: a number that is none, an unknown
   *     language tag
   * @throws HemographException (BAD_DATA) if the file is not well-formed, with line and column
   */
  public void read(RDFHandler handler, Consumer<Problem> warnings) {
    if (syntax == RdfSyntax.JSONLD) {
      checkJson();
    }
    RDFParser parser = Rio.createParser(syntax.format());
    configure(parser, syntax == RdfSyntax.RDFXML && declaresNothing());
    parser.setParseErrorListener(new Warnings(this::here, warnings));
    line = 0;
    if (syntax.isText()) { // that of RDF/XML always tells the first line
      parser.setParseLocationListener((atLine, atColumn) -> line = atLine);
    }
    parser.setRDFHandler(new LanguageTags(handler, () -> here(line, 0)));
    try (InputStream in = RdfBytes.open(file)) {
      if (syntax.isText()) {
        readText(parser, in);
      } else {
        parser.parse(in, "");
      }
    } catch (RDFParseException e) {
      throw malformed(e, e.getLineNumber(), e.getColumnNumber());
    } catch (IOException e) {
      throw RdfBytes.unreadable(file, e);
    } catch (StackOverflowError e) {
      throw new HemographException(
          Fault.BAD_DATA, "It is nested too deeply to be read. Write it flat.", place(0, 0));
    }
  }

  private void readText(RDFParser parser, InputStream in) throws IOException {
    PositionReader reader = new PositionReader(RdfBytes.utf8(in));
    position = reader;
    try {
      parser.parse(reader, "");
    } catch (RDFParseException e) {
      throw malformed(e, e.getLineNumber(), 0);
    } finally {
      position = null;
    }
  }

  /** Whether a document type, if there is one, only names a definition; that is never fetched. */
  private boolean declaresNothing() {
    try (InputStream in = RdfBytes.open(file)) {
      return XmlProlog.declaresNothing(in.readNBytes(HEAD));
    } catch (IOException e) {
      throw RdfBytes.unreadable(file, e);
    }
  }

  /** Rio's JSON-LD parser does not say where JSON is broken; Jackson does. */
  private void checkJson() {
    try (Reader reader = RdfBytes.utf8(RdfBytes.open(file));
        JsonParser json = new JsonFactory().createParser(reader)) {
      while (json.nextToken() != null) {
        // Only whether it goes on is of interest.
      }
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new HemographException(
          Fault.BAD_DATA,
          BrokenJson.reason(e),
          at == null ? place(0, 0) : place(at.getLineNr(), at.getColumnNr()));
    } catch (IOException e) {
      throw RdfBytes.unreadable(file, e);
    }
  }

  private static void configure(RDFParser parser, boolean declaresNothing) {
    ParserConfig config = new ParserConfig();
    for (RioSetting<Boolean> odd : ODDITIES) {
      // The JSON-LD parser claims to know the last one, and then logs that it does not.
      if (!parser.getRDFFormat().equals(RDFFormat.JSONLD)) {
        config.set(odd, true);
        config.addNonFatalError(odd);
      }
    }
    set(config, parser, XMLParserSettings.DISALLOW_DOCTYPE_DECL, !declaresNothing);
    set(config, parser, XMLParserSettings.LOAD_EXTERNAL_DTD, false);
    set(config, parser, XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
    set(config, parser, XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
    set(config, parser, JSONLDSettings.DOCUMENT_LOADER, new OwnContexts());
    set(config, parser, JSONLDSettings.SECURE_MODE, false);
    parser.setParserConfig(config);
  }

  /** A parser logs a warning for a setting it does not know. */
  private static <T> void set(
      ParserConfig config, RDFParser parser, RioSetting<T> setting, T value) {
    if (parser.getSupportedSettings().contains(setting)) {
      config.set(setting, value);
    }
  }

  private HemographException malformed(RDFParseException e, long line, long column) {
    String said = String.valueOf(e.getMessage()).replaceFirst(" \\[line \\d+.*]$", "");
    if (e.getCause() instanceof JsonLdError error) {
      said = deepest(error).getMessage();
    } else if (said.startsWith("DOCTYPE is disallowed")) {
      said =
          "Its document type declares something, which could be entities that hide or fetch text."
              + " Take the <!DOCTYPE …> out";
    } else if (said.startsWith("Not a valid (absolute) IRI: ")) {
      said = said.replaceFirst("Not a valid.*IRI: /?", "Not an absolute IRI: ");
      said += ". Write it in full, or give the file a base";
    }
    return new HemographException(
        Fault.BAD_DATA, said.endsWith(".") ? said : said + ".", here(line, column));
  }

  private static Throwable deepest(Throwable error) {
    Throwable deepest = error;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest;
  }

  /** By what the parser says, else by how far it has read; the parser of JSON-LD reads ahead. */
  private Place here(long line, long column) {
    PositionReader reader = position;
    if (reader == null) {
      return place(line, column);
    }
    if (syntax == RdfSyntax.JSONLD) {
      return place(0, 0);
    }
    long at = line > 0 ? line : reader.line();
    return place(at, at == reader.line() ? Math.max(1, reader.column()) : 0);
  }

  private Place place(long line, long column) {
    return new Place(
        file.name(), 0, line <= 0 ? "" : "line " + line + (column > 0 ? ", column " + column : ""));
  }
}
