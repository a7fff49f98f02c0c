package org.hemograph.write.citation;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hemograph.model.PrintedName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** MODS, which bibutils turn everything into. */
final class Mods {
  private Mods() {}

  /** Around the document stand a byte order mark and what the program tells. */
  static List<Essentials> read(String printed) {
    String xml = printed.substring(printed.indexOf("<modsCollection"));
    xml = xml.substring(0, xml.indexOf("</modsCollection>") + "</modsCollection>".length());
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement();
      return children(root, "mods").map(Mods::essentials).toList();
    } catch (Exception e) {
      throw new AssertionError(printed, e);
    }
  }

  private static Essentials essentials(Element mods) {
    List<Element> hosts = hosts(mods).toList();
    List<Element> parts =
        Stream.concat(children(mods, "part"), hosts.stream().flatMap(h -> children(h, "part")))
            .toList();
    String year =
        Stream.concat(
                parts.stream().map(part -> text(part, "date")),
                Stream.concat(Stream.of(mods), hosts.stream())
                    .flatMap(e -> children(e, "originInfo"))
                    .map(origin -> text(origin, "dateIssued")))
            .filter(date -> date.length() >= 4)
            .map(date -> date.substring(0, 4))
            .findFirst()
            .orElse("");
    return new Essentials(
        title(mods),
        authors(mods),
        year,
        identifier(mods, "doi").toLowerCase(Locale.ROOT),
        identifier(mods, "pubmed"),
        hosts.stream().map(Mods::title).filter(t -> !t.isEmpty()).findFirst().orElse(""),
        parts.stream().map(Mods::pages).filter(p -> !p.isEmpty()).findFirst().orElse(""));
  }

  /** A journal may stand below a volume. */
  private static Stream<Element> hosts(Element element) {
    return children(element, "relatedItem")
        .filter(e -> e.getAttribute("type").equals("host"))
        .flatMap(host -> Stream.concat(Stream.of(host), hosts(host)));
  }

  /** An abbreviated title counts where there is no other. */
  private static String title(Element element) {
    return children(element, "titleInfo")
        .filter(info -> !text(info, "title").isEmpty())
        .sorted(Comparator.comparing(info -> info.getAttribute("type")))
        .map(
            info -> {
              String main = text(info, "nonSort").isEmpty() ? "" : text(info, "nonSort") + " ";
              String sub = text(info, "subTitle");
              String title = main + text(info, "title");
              return title + (sub.isEmpty() ? "" : (title.endsWith("?") ? " " : ": ") + sub);
            })
        .map(Essentials::text)
        .findFirst()
        .orElse("");
  }

  private static List<String> authors(Element mods) {
    List<String> authors = new ArrayList<>();
    children(mods, "name")
        .forEach(
            name -> {
              String family = part(name, "family");
              String given =
                  children(name, "namePart")
                      .filter(p -> p.getAttribute("type").equals("given"))
                      .map(Element::getTextContent)
                      .collect(Collectors.joining());
              String suffix = part(name, "suffix").replace(".", "");
              family = family.replaceAll(",$", ""); // Of a name in one part.
              String whole =
                  given.isEmpty() && !family.isEmpty()
                      ? family
                      : family.isEmpty()
                          ? part(name, "")
                          : family + ", " + given + (suffix.isEmpty() ? "" : ", " + suffix);
              boolean author =
                  children(name, "role").anyMatch(role -> text(role, "roleTerm").equals("author"));
              if (author && !PrintedName.standsForOthers(whole.replace(",", " "))) {
                authors.add(Essentials.text(whole));
              }
            });
    return authors;
  }

  private static String part(Element name, String type) {
    return children(name, "namePart")
        .filter(p -> p.getAttribute("type").equals(type))
        .map(Element::getTextContent)
        .collect(Collectors.joining(" "));
  }

  private static String pages(Element part) {
    return children(part, "extent")
        .map(
            extent -> {
              String end = text(extent, "end");
              return text(extent, "start")
                  + text(extent, "list")
                  + (end.isEmpty() ? "" : "-" + end);
            })
        .findFirst()
        .orElseGet(
            () ->
                children(part, "detail")
                    .filter(d -> d.getAttribute("type").equals("page"))
                    .map(d -> text(d, "number"))
                    .findFirst()
                    .orElse(""));
  }

  private static String identifier(Element mods, String type) {
    return children(mods, "identifier")
        .filter(e -> e.getAttribute("type").equals(type))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }

  private static String text(Element element, String name) {
    return children(element, name).map(Element::getTextContent).findFirst().orElse("");
  }

  private static Stream<Element> children(Element element, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        children.add(child);
      }
    }
    return children.stream();
  }
}
