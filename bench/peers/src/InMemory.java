import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.hemograph.read.RecordInput;

/** The bytes of all records, as an input of Hemograph's readers. */
record InMemory(byte[] bytes) implements RecordInput {
  @Override
  public String name() {
    return "records.json";
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
