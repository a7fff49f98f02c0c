package org.hemograph.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What values a parameter takes. */
public sealed interface ParameterType {

  /** The type in words that complete "expected …": {@code a drug class}. */
  String words();

  /** The type's name in a header. */
  String keyword();

  /**
   * A thing in the graph, named by IRI, key, identifier, label or synonym.
   *
   * @param classes IRIs of the classes it may belong to; empty for any thing
   */
  record Thing(List<String> classes) implements ParameterType {
    public Thing {
      classes = List.copyOf(classes);
    }

    @Override
    public String words() {
      if (classes.isEmpty()) {
        return "a thing";
      }
      String names =
          classes.stream().map(Thing::spoken).distinct().collect(Collectors.joining(" or "));
      return ("aeiou".indexOf(names.charAt(0)) >= 0 ? "an " : "a ") + names;
    }

    @Override
    public String keyword() {
      return "thing";
    }

    /** {@code …#DrugClass} becomes {@code drug class}. */
    private static String spoken(String iri) {
      String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
      return local.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A code of one scheme, as {@code 3}, {@code phase 3}, its label or its IRI.
   *
   * @param scheme the scheme's name: {@code phase}
   */
  record Code(String scheme) implements ParameterType {
    @Override
    public String words() {
      return "a code of the scheme " + scheme;
    }

    @Override
    public String keyword() {
      return "code";
    }
  }

  /** Any text, bound as a plain string. */
  record Text() implements ParameterType {
    @Override
    public String words() {
      return "text of at most " + Literals.LONGEST_TEXT + " characters";
    }

    @Override
    public String keyword() {
      return "text";
    }
  }

  /** A whole number. */
  record Whole() implements ParameterType {
    @Override
    public String words() {
      return "a whole number like 12";
    }

    @Override
    public String keyword() {
      return "integer";
    }
  }

  /** A number with or without a fraction, no exponent. */
  record Fraction() implements ParameterType {
    @Override
    public String words() {
      return "a number like 12.5";
    }

    @Override
    public String keyword() {
      return "decimal";
    }
  }

  /** A full calendar date of the years 1 to 9999. */
  record Day() implements ParameterType {
    @Override
    public String words() {
      return "a date like 2026-03-01";
    }

    @Override
    public String keyword() {
      return "date";
    }
  }

  /** True or false. */
  record YesOrNo() implements ParameterType {
    @Override
    public String words() {
      return "true or false";
    }

    @Override
    public String keyword() {
      return "boolean";
    }
  }

  /**
   * One of several types, tried in their order: a date or a revision.
   *
   * @param types at least two, none of them a thing, a code or another choice
   */
  record AnyOf(List<ParameterType> types) implements ParameterType {
    public AnyOf {
      types = List.copyOf(types);
    }

    @Override
    public String words() {
      return types.stream().map(ParameterType::words).collect(Collectors.joining(" or "));
    }

    @Override
    public String keyword() {
      return types.stream().map(ParameterType::keyword).collect(Collectors.joining(" | "));
    }
  }
}
