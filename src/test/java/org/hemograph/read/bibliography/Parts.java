package org.hemograph.read.bibliography;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The parts that a text of a format has, and the text without one of them. */
enum Parts {
  /** Tags of four characters. */
  NBIB {
    @Override
    Set<String> names(String text) {
      return tags(text, "([A-Z]{2,4}) *- .*");
    }

    @Override
    String without(String text, String name) {
      return text.replaceAll("(?m)^" + name + " *- .*\\R(?:      .*\\R)*", "");
    }
  },
  /** Tags of two characters. */
  RIS {
    @Override
    Set<String> names(String text) {
      return tags(text, "([A-Z][A-Z0-9])  - .*");
    }

    @Override
    String without(String text, String name) {
      return text.replaceAll("(?m)^" + name + "  - .*\\R(?:(?!..  - ).+\\R)*", "");
    }
  },
  /** Paths of elements that hold text, below an article. */
  XML {
    @Override
    Set<String> names(String text) {
      Set<String> names = new TreeSet<>();
      eachLeaf(xml(text), (path, leaf) -> names.add(path));
      return names;
    }

    @Override
    String without(String text, String name) {
      Document document = xml(text);
      List<Element> gone = new ArrayList<>();
      eachLeaf(
          document,
          (path, leaf) -> {
            if (path.equals(name)) {
              gone.add(leaf);
            }
          });
      gone.forEach(leaf -> leaf.getParentNode().removeChild(leaf));
      StringWriter out = new StringWriter();
      try {
        TransformerFactory.newDefaultInstance()
            .newTransformer()
            .transform(new DOMSource(document.getDocumentElement()), new StreamResult(out));
      } catch (javax.xml.transform.TransformerException e) {
        throw new IllegalStateException(e);
      }
      return out.toString();
    }
  },
  /** Variables of items, and those of authors and dates. */
  CSL {
    @Override
    Set<String> names(String text) {
      Set<String> names = new TreeSet<>();
      for (JsonNode item : json(text)) {
        item.fieldNames().forEachRemaining(names::add);
        item.path("author")
            .forEach(a -> a.fieldNames().forEachRemaining(n -> names.add("author[]." + n)));
        item.path("issued").fieldNames().forEachRemaining(n -> names.add("issued." + n));
      }
      names.removeAll(Set.of("author", "issued"));
      return names;
    }

    @Override
    String without(String text, String name) {
      JsonNode items = json(text);
      for (JsonNode item : items) {
        if (name.startsWith("author[].")) {
          item.path("author")
              .forEach(a -> ((ObjectNode) a).remove(name.substring("author[].".length())));
        } else if (name.startsWith("issued.")) {
          if (item.path("issued") instanceof ObjectNode issued) {
            issued.remove(name.substring("issued.".length()));
          }
        } else {
          ((ObjectNode) item).remove(name);
        }
      }
      return items.toString();
    }
  };

  abstract Set<String> names(String text);

  abstract String without(String text, String name);

  private static Set<String> tags(String text, String line) {
    Set<String> tags = new TreeSet<>();
    text.lines().filter(l -> l.matches(line)).forEach(l -> tags.add(l.replaceFirst(line, "$1")));
    return tags;
  }

  private static ArrayNode json(String text) {
    try {
      return (ArrayNode) new ObjectMapper().readTree(text);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document xml(String text) {
    try {
      String plain = text.replaceFirst("<!DOCTYPE[^>]*>", "");
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(plain)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void eachLeaf(Document document, BiConsumer<String, Element> leaves) {
    for (Element article : children(document.getDocumentElement())) {
      children(article).forEach(child -> eachLeaf(child, child.getTagName(), leaves));
    }
  }

  private static void eachLeaf(Element element, String path, BiConsumer<String, Element> leaves) {
    List<Element> inner = children(element);
    inner.removeIf(child -> Set.of("i", "b", "u", "sup", "sub").contains(child.getTagName()));
    if (inner.isEmpty()) {
      leaves.accept(path, element);
    }
    inner.forEach(child -> eachLeaf(child, path + "/" + child.getTagName(), leaves));
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
