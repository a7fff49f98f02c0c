import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The limit: Jackson's tokens straight to the bytes of N-Triples. It checks nothing, resolves
 * nothing, remembers nothing, and believes that a record begins with its number.
 */
public final class BareMapping implements Passes.Mapping {
  private static final byte[] END = " .\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] ENGLISH = "\"@en .\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CLASS =
      ("<" + Scope.TYPE + "> <" + Scope.ONTOLOGY + "ClinicalTrial> .\n")
          .getBytes(StandardCharsets.UTF_8);

  /** A member that leads to something, and what to write of a value that stands there. */
  private static final class Step {
    final Map<String, Step> members = new HashMap<>();
    final List<Written> written = new ArrayList<>();
  }

  private record Written(byte[] predicate, String part, byte[] end) {}

  private final JsonFactory factory = new JsonFactory();
  private final Step root = new Step();
  private final Step number;
  private final OutputStream sink;
  private byte[] out = new byte[1 << 16];
  private int size;
  private byte[] subject = {};
  private long triples;

  /** With the file of the scope, and optionally "show" to print the triples. */
  public BareMapping(String[] args) throws IOException {
    for (Scope scope : Scope.read(Path.of(args[0]))) {
      step(scope.path()).written.add(written(scope));
    }
    number = step(Scope.NAMED_BY);
    sink = args.length > 1 ? new PrintStream(System.out, false) : OutputStream.nullOutputStream();
  }

  private Step step(String path) {
    Step step = root;
    for (String name : path.replace("[*]", "").split("\\.")) {
      step = step.members.computeIfAbsent(name, n -> new Step());
    }
    return step;
  }

  private static Written written(Scope scope) {
    String end = scope.datatype().isEmpty() ? "\"@en .\n" : "\"^^<" + scope.datatype() + "> .\n";
    return new Written(
        ("<" + Scope.ONTOLOGY + scope.property() + "> ").getBytes(StandardCharsets.UTF_8),
        scope.part(),
        end.equals("\"@en .\n") ? ENGLISH : end.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public long pass(byte[] records) throws IOException {
    triples = 0;
    try (JsonParser json = factory.createParser(records)) {
      json.nextToken(); // the array
      while (json.nextToken() == JsonToken.START_OBJECT) {
        object(json, root);
        sink.write(out, 0, size);
        size = 0;
      }
    }
    sink.flush();
    return triples;
  }

  private void object(JsonParser json, Step step) throws IOException {
    String name;
    while ((name = json.nextFieldName()) != null) {
      Step next = step.members.get(name);
      JsonToken token = json.nextToken();
      if (next == null) {
        json.skipChildren();
      } else {
        value(json, token, next);
      }
    }
  }

  private void value(JsonParser json, JsonToken token, Step step) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      object(json, step);
    } else if (token == JsonToken.START_ARRAY) {
      while ((token = json.nextToken()) != JsonToken.END_ARRAY) {
        value(json, token, step);
      }
    } else {
      String text = json.getText();
      if (step == number) {
        subject = ("<" + Scope.THINGS + "study/" + text + "> ").getBytes(StandardCharsets.UTF_8);
        bytes(subject);
        bytes(CLASS);
        triples++;
      }
      for (Written written : step.written) {
        write(written, text);
      }
    }
  }

  private void write(Written written, String text) {
    triples++;
    bytes(subject);
    bytes(written.predicate);
    if (written.part.isEmpty()) {
      room(text.length() * 3 + 1);
      out[size++] = '"';
      escaped(text);
      bytes(written.end);
    } else {
      String iri = "<" + Scope.THINGS + written.part + Percent.encoded(text) + ">";
      bytes(iri.getBytes(StandardCharsets.UTF_8));
      bytes(END);
    }
  }

  private void escaped(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '\n' || c == '\r') {
        bytes(text.substring(from, i).getBytes(StandardCharsets.UTF_8));
        room(2);
        out[size++] = '\\';
        out[size++] = (byte) (c == '\n' ? 'n' : c == '\r' ? 'r' : c);
        from = i + 1;
      }
    }
    bytes((from == 0 ? text : text.substring(from)).getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, out, size, more.length);
    size += more.length;
  }

  private void room(int more) {
    if (out.length - size < more) {
      out = java.util.Arrays.copyOf(out, (out.length + more) * 2);
    }
  }
}
