package org.hemograph.read.pubmed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemograph.model.Digest;
import org.hemograph.read.bibliography.Wording;

/** An element of one record: its attributes, and its children and texts in order. */
final class XmlElement {
  private final String name;
  private final String path;
  private final Map<String, String> attributes;
  private final List<Object> content = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>(4);

  XmlElement(String name, String path, Map<String, String> attributes) {
    this.name = name;
    this.path = path;
    this.attributes = new LinkedHashMap<>(attributes);
  }

  String name() {
    return name;
  }

  /** Its XPath below the record, with a number from the second of its kind on. */
  String path() {
    return path;
  }

  /** The value of an attribute; empty when it has none of that name. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  void add(XmlElement child) {
    content.add(child);
    counts.merge(child.name, 1, Integer::sum);
  }

  /** The parser hands on a text in pieces; where it cuts has no meaning. */
  void add(String text) {
    int last = content.size() - 1;
    if (last >= 0 && content.get(last) instanceof StringBuilder before) {
      before.append(text);
    } else {
      content.add(new StringBuilder(text));
    }
  }

  /** The path of the next child of that name. */
  String childPath(String child) {
    int before = counts.getOrDefault(child, 0);
    String step = before == 0 ? child : child + "[" + (before + 1) + "]";
    return path.isEmpty() ? step : path + "/" + step;
  }

  private Stream<XmlElement> children() {
    return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
  }

  /** All elements below it on this path of names: {@code all("AuthorList", "Author")}. */
  List<XmlElement> all(String... names) {
    List<XmlElement> found = List.of(this);
    for (String step : names) {
      found =
          found.stream().flatMap(XmlElement::children).filter(c -> c.name.equals(step)).toList();
    }
    return found;
  }

  /** The first of them; an empty element when there is none. */
  XmlElement first(String... names) {
    return all(names).stream()
        .findFirst()
        .orElseGet(
            () -> new XmlElement(names[names.length - 1], String.join("/", names), Map.of()));
  }

  /** Its text and that of the elements in it, raised and lowered digits as Unicode has them. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Object part : content) {
      if (part instanceof XmlElement child) {
        text.append(
            switch (child.name) {
              case "sup" -> Wording.superscript(child.text());
              case "sub" -> Wording.subscript(child.text());
              default -> child.text();
            });
      } else {
        text.append(part);
      }
    }
    return text.toString();
  }

  /** Over names, attributes and texts, whatever the white space between elements. */
  void addTo(Digest digest) {
    digest.add("<" + name + attributes);
    for (Object part : content) {
      if (part instanceof XmlElement child) {
        child.addTo(digest);
      } else {
        String text = part.toString();
        if (!text.isBlank()) {
          digest.add(text);
        }
      }
    }
    digest.add("\u0001");
  }
}
