package org.hemograph.read.bibliography;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.RecordReader;
import org.hemograph.read.json.BrokenJson;
import org.hemograph.read.json.JsonTree;
import org.hemograph.read.json.JsonValue;

/**
 * CSL-JSON (Citation Style Language 1.0.2): a list of items, {@code {"items": […]}}, or one item.
 */
public final class CslReader implements RecordReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final Vocabulary vocabulary;

  public CslReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String format() {
    return "csl-json";
  }

  @Override
  public void read(RecordInput input, Consumer<FoundRecord> records) throws IOException {
    boolean wrapped = isWrapped(input);
    JsonTree tree = new JsonTree(input.name(), Set.of());
    try (InputStream in = input.open();
        JsonParser parser = JSON.createParser(in)) {
      JsonToken first = parser.nextToken();
      if (wrapped) {
        toItems(parser);
        first = parser.currentToken();
      }
      if (first == JsonToken.START_ARRAY) {
        items(parser, tree, input, records);
      } else if (first == JsonToken.START_OBJECT) {
        records.accept(found(tree.read(parser, "record 1"), 1, input.name()));
      } else {
        throw malformed(input, "It holds no list of items and no item.");
      }
      toEnd(parser, wrapped, input);
    } catch (CharConversionException e) {
      throw malformed(input, "Its bytes are no text in UTF-8, UTF-16 or UTF-32.");
    } catch (JsonProcessingException e) {
      throw malformed(
          Optional.ofNullable(e.getLocation())
              .map(at -> tree.place(at, ""))
              .orElseGet(() -> Place.of(input.name())),
          BrokenJson.reason(e));
    }
  }

  /** Whether the items stand in a member of that name, wherever in the object it is. */
  private static boolean isWrapped(RecordInput input) throws IOException {
    try (InputStream in = input.open();
        JsonParser parser = JSON.createParser(in)) {
      return parser.nextToken() == JsonToken.START_OBJECT && toItems(parser);
    } catch (JsonProcessingException | CharConversionException e) {
      return false; // Reading it says what is wrong.
    }
  }

  private static boolean toItems(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean items = parser.currentName().equals("items");
      if (parser.nextToken() == JsonToken.START_ARRAY && items) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private void items(
      JsonParser parser, JsonTree tree, RecordInput input, Consumer<FoundRecord> records)
      throws IOException {
    int number = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      number++;
      boolean object = parser.currentToken() == JsonToken.START_OBJECT;
      JsonValue item = tree.read(parser, "record " + number);
      records.accept(object ? found(item, number, input.name()) : notAnItem(item));
    }
    if (number == 0) {
      throw malformed(input, "The list of items is empty.");
    }
  }

  private static void toEnd(JsonParser parser, boolean wrapped, RecordInput input)
      throws IOException {
    if (wrapped) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        parser.nextToken();
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw malformed(input, "There is something after the end of the items.");
    }
  }

  private static HemographException malformed(RecordInput input, String why) {
    return malformed(Place.of(input.name()), why);
  }

  private static HemographException malformed(Place place, String why) {
    return new HemographException(
        Fault.BAD_DATA, "It is not CSL-JSON. " + why + " Export it again.", place);
  }

  private FoundRecord found(JsonValue item, int number, String file) {
    String slug = RisReader.slug(file);
    CslMapping mapping = new CslMapping(item, new RecordNotes(item.record().place(), ""));
    String local = LocalName.of(slug, mapping.citation(), number);
    Identity identity = Identity.of(mapping.ids(), local, vocabulary);
    RecordSource source =
        new RecordSource(
            format(), slug + "/" + identity.key(), "CSL-JSON item " + number + " of " + file, "");
    return new FoundCitation(
        Optional.of(source.header(item.record().digest(), "", vocabulary)),
        item.record().place(),
        () -> mapped(item, local, source));
  }

  private ReadRecord mapped(JsonValue item, String local, RecordSource source) {
    item.record().key(source.key());
    RecordNotes notes = new RecordNotes(item.record().place(), source.key());
    if (item.record().refused()) {
      return new ReadRecord(List.of(), item.record().problems());
    }
    ReadRecord read =
        CitationRecords.of(
            new CslMapping(item, notes).citation(), local, source, vocabulary, notes);
    // Looking for the ids before has found some of them already.
    return new ReadRecord(
        read.evidence(),
        Stream.concat(item.record().problems().stream(), read.problems().stream())
            .distinct()
            .toList());
  }

  private static FoundRecord notAnItem(JsonValue value) {
    RecordNotes notes = new RecordNotes(value.record().place(), "");
    notes.refuse("", "Not an item: a citation is an object with type and title. Left out.");
    return new FoundCitation(
        Optional.empty(),
        value.record().place(),
        () -> new ReadRecord(List.of(), notes.problems()));
  }
}
