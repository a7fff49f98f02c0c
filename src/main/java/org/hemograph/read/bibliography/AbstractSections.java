package org.hemograph.read.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.AbstractText;
import org.hemograph.model.AbstractText.LabelledSection;
import org.hemograph.model.Code;

/** Abstracts with labels: taken apart where they are one text, and put together with offsets. */
final class AbstractSections {
  private static final String LABEL = "[\\p{Lu}][\\p{Lu}\\d /&,'()-]{3,80}: ";
  private static final Pattern FIRST = Pattern.compile(LABEL);
  private static final Pattern NEXT = Pattern.compile("(?<=[.?!)\\]%] )" + LABEL);

  private AbstractSections() {}

  /** The parts of a text that begins with a label in capitals; else the text as one part. */
  static List<Citation.AbstractPart> partsOf(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    Matcher first = FIRST.matcher(text);
    if (!first.lookingAt()) {
      return List.of(new Citation.AbstractPart("", "", text));
    }
    List<Citation.AbstractPart> parts = new ArrayList<>();
    Matcher next = NEXT.matcher(text);
    int from = 0;
    int label = first.end();
    while (next.find(label)) {
      parts.add(part(text, from, label, next.start()));
      from = next.start();
      label = next.end();
    }
    parts.add(part(text, from, label, text.length()));
    return parts;
  }

  private static Citation.AbstractPart part(String text, int from, int label, int to) {
    return new Citation.AbstractPart(
        text.substring(from, label).strip().replaceFirst(":$", ""),
        "",
        text.substring(label, to).strip());
  }

  /** One text of all parts, each with its label before it, and where the labelled ones stand. */
  static Optional<AbstractText> text(List<Citation.AbstractPart> parts) {
    StringBuilder text = new StringBuilder();
    List<LabelledSection> sections = new ArrayList<>();
    long end = 0;
    for (Citation.AbstractPart part : parts) {
      if (part.text().isEmpty()) {
        continue;
      }
      String lead =
          (text.isEmpty() ? "" : " ") + (part.label().isEmpty() ? "" : part.label() + ": ");
      long start = end + lead.codePointCount(0, lead.length());
      end = start + part.text().codePointCount(0, part.text().length());
      text.append(lead).append(part.text());
      if (!part.label().isEmpty()) {
        sections.add(new LabelledSection(part.label(), type(part), start, end));
      }
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new AbstractText(text.toString(), sections));
  }

  /** The label first, for it is printed in every format; then the category of MEDLINE. */
  private static Code type(Citation.AbstractPart part) {
    String byLabel = type(part.label());
    return new Code("section", byLabel.equals("other") ? type(part.category()) : byLabel);
  }

  private static String type(String label) {
    return switch (label.toUpperCase(Locale.ROOT).replaceFirst("S?$", "")) {
      case "BACKGROUND" -> "background";
      case "INTRODUCTION" -> "introduction";
      case "OBJECTIVE", "AIM", "PURPOSE" -> "objective";
      case "METHOD", "MATERIALS AND METHOD", "PATIENTS AND METHOD" -> "methods";
      case "RESULT", "FINDING" -> "results";
      case "CONCLUSION" -> "conclusion";
      default -> "other";
    };
  }
}
