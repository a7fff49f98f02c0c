package org.hemograph.serve.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.Shortened;

/**
 * What was asked, by name; a name may come several times. Fields left empty in a form are not
 * there.
 *
 * @param values in the order in which they came
 */
public record Parameters(Map<String, List<String>> values) {
  private static final int MOST = 1000;

  /** Decodes a form (URL Standard, application/x-www-form-urlencoded), strictly as UTF-8. */
  static Parameters parse(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (!encoded.isEmpty()) {
      String[] pairs = encoded.split("&", MOST + 1);
      if (pairs.length > MOST) {
        throw new HemographException(Fault.BAD_REQUEST, "More than " + MOST + " parameters.");
      }
      for (String pair : pairs) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : value(name, pair.substring(equals + 1));
        if (!name.isEmpty() && !value.isBlank()) {
          values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
      }
    }
    return new Parameters(values);
  }

  Parameters and(Parameters more) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    more.values.forEach(
        (name, some) ->
            all.merge(
                name,
                some,
                (a, b) -> {
                  List<String> joined = new ArrayList<>(a);
                  joined.addAll(b);
                  return joined;
                }));
    return new Parameters(all);
  }

  /**
   * The value of a parameter that takes one. To take one of several would answer something else
   * than what was asked.
   *
   * @throws HemographException (BAD_REQUEST) if it stands several times
   */
  public Optional<String> one(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    if (all.size() > 1) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "\"" + name + "\" stands " + all.size() + " times in this request; it takes one value",
          new Offence(
              name,
              Shortened.forDisplay(all.get(1)),
              "one value",
              List.of(),
              Shortened.forDisplay(all.get(0))));
    }
    return all.stream().findFirst();
  }

  /** All but these. */
  public Map<String, List<String>> without(List<String> names) {
    Map<String, List<String>> rest = new LinkedHashMap<>(values);
    rest.keySet().removeAll(names);
    return rest;
  }

  private static String value(String name, String encoded) {
    try {
      return decode(encoded);
    } catch (HemographException e) {
      throw new HemographException(
          e.fault(),
          "Parameter \"" + Shortened.forDisplay(name) + "\": " + e.getMessage(),
          new Offence(
              Shortened.forDisplay(name),
              Shortened.forDisplay(encoded),
              "percent-encoded UTF-8 like %C3%A9 for é",
              List.of(),
              ""));
    }
  }

  private static String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '+') {
        bytes.write(' ');
      } else if (c == '%') {
        bytes.write(octet(text, i));
        i += 2;
      } else {
        bytes.writeBytes(
            String.valueOf(c)
                .getBytes(c < 0x100 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new HemographException(Fault.BAD_REQUEST, "A parameter is not well-formed UTF-8.", e);
    }
  }

  private static int octet(String text, int at) {
    int octet = PercentEncoding.octet(text, at);
    if (octet < 0) {
      throw new HemographException(
          Fault.BAD_REQUEST, "A percent sign in a parameter is not followed by two hex digits.");
    }
    return octet;
  }
}
