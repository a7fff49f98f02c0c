package org.hemograph.bench;

/** Writes compact JSON into a buffer: members and elements in the order of the calls. */
final class JsonText {
  private final StringBuilder out;
  private boolean first = true;

  JsonText(StringBuilder out) {
    this.out = out;
  }

  JsonText object() {
    comma();
    out.append('{');
    first = true;
    return this;
  }

  JsonText object(String name) {
    name(name);
    out.append('{');
    first = true;
    return this;
  }

  JsonText end() {
    out.append('}');
    first = false;
    return this;
  }

  JsonText array(String name) {
    name(name);
    out.append('[');
    first = true;
    return this;
  }

  JsonText endArray() {
    out.append(']');
    first = false;
    return this;
  }

  JsonText text(String name, String value) {
    name(name);
    quoted(value);
    return this;
  }

  JsonText text(String value) {
    comma();
    quoted(value);
    return this;
  }

  JsonText texts(String name, Iterable<String> values) {
    array(name);
    values.forEach(this::text);
    return endArray();
  }

  JsonText number(String name, long value) {
    name(name);
    out.append(value);
    return this;
  }

  /** A number of five decimals, given in hundred-thousandths. */
  JsonText degrees(String name, long hundredThousandths) {
    name(name);
    out.append(hundredThousandths / 100_000).append('.');
    String fraction = Long.toString(100_000 + Math.abs(hundredThousandths % 100_000));
    out.append(fraction, 1, fraction.length());
    return this;
  }

  JsonText truth(String name, boolean value) {
    name(name);
    out.append(value);
    return this;
  }

  private void name(String name) {
    comma();
    out.append('"').append(name).append("\":");
  }

  private void comma() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  private void quoted(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
