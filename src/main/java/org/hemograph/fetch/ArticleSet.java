package org.hemograph.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code PubmedArticleSet} taken apart: each article byte for byte, in a set of its own. The
 * set's DOCTYPE is left out, as nothing in an article needs it.
 */
final class ArticleSet {
  private static final Set<String> ARTICLES = Set.of("PubmedArticle", "PubmedBookArticle");
  private static final Pattern BEGIN = Pattern.compile("<(PubmedArticle|PubmedBookArticle)[\\s>]");
  private static final byte[] BEFORE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n"
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] AFTER = "\n</PubmedArticleSet>\n".getBytes(StandardCharsets.UTF_8);

  private ArticleSet() {}

  /** The articles in their order. */
  static List<RawRecord> read(byte[] body) throws BrokenAnswer {
    List<String> ids = ids(body);
    List<byte[]> slices = slices(body);
    if (ids.size() != slices.size()) {
      throw new BrokenAnswer("articles that cannot be told apart");
    }
    List<RawRecord> articles = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!ids(slices.get(i)).equals(List.of(ids.get(i)))) {
        throw new BrokenAnswer("articles that cannot be told apart"); // tags inside of CDATA
      }
      articles.add(new RawRecord(ids.get(i), slices.get(i)));
    }
    return List.copyOf(articles);
  }

  /** The ids, one an article, as an XML parser finds them; the rest of the set is well-formed. */
  private static List<String> ids(byte[] body) throws BrokenAnswer {
    List<String> ids = new ArrayList<>();
    int[] articles = {0};
    EntrezXml.walk(
        body,
        (name, depth, xml) -> {
          if (name.equals("ERROR")) {
            throw new BrokenAnswer("an error: " + xml.getElementText().strip());
          }
          if (depth == 1 && !name.equals("PubmedArticleSet") && !name.equals("eFetchResult")) {
            throw new BrokenAnswer("no set of articles but " + name);
          }
          if (depth == 2 && ARTICLES.contains(name)) {
            articles[0]++;
          }
          // MedlineCitation/PMID or BookDocument/PMID; references have theirs deeper down.
          if (depth == 4 && name.equals("PMID") && ids.size() < articles[0]) {
            ids.add(xml.getElementText().strip());
          }
        });
    if (ids.size() != articles[0] || !ids.stream().allMatch(RecordKind.ARTICLE::isId)) {
      throw new BrokenAnswer("an article without a PubMed id");
    }
    return ids;
  }

  private static List<byte[]> slices(byte[] body) throws BrokenAnswer {
    // One character a byte: tags are ASCII, and no byte of another character looks like one.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    List<byte[]> slices = new ArrayList<>();
    Matcher begin = BEGIN.matcher(text);
    int at = 0;
    while (begin.find(at)) {
      String endTag = "</" + begin.group(1) + ">";
      int end = text.indexOf(endTag, begin.end());
      if (end < 0) {
        throw new BrokenAnswer("an article without an end");
      }
      at = end + endTag.length();
      slices.add(own(body, begin.start(), at));
    }
    return slices;
  }

  private static byte[] own(byte[] body, int from, int to) {
    ByteArrayOutputStream file =
        new ByteArrayOutputStream(BEFORE.length + to - from + AFTER.length);
    file.writeBytes(BEFORE);
    file.write(body, from, to - from);
    file.writeBytes(AFTER);
    return file.toByteArray();
  }
}
