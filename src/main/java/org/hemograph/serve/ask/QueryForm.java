package org.hemograph.serve.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Offence;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.query.ParameterType;
import org.hemograph.serve.pages.QueryPage.Control;
import org.hemograph.serve.pages.QueryPage.Field;
import org.hemograph.serve.pages.QueryPage.Option;

/** The form of a query: an input a value, and one more for a parameter that takes several. */
final class QueryForm {
  private final CuratedQuery query;
  private final Choices choices;
  private final AllowedChoices allowed;

  QueryForm(CuratedQuery query, Choices choices, AllowedChoices allowed) {
    this.query = query;
    this.choices = choices;
    this.allowed = allowed;
  }

  /** Whether something must be given before the query can run. */
  boolean needsValues() {
    return query.parameters().stream().anyMatch(p -> p.required() && p.initial().isEmpty())
        || !query.exactlyOne().isEmpty();
  }

  /** The inputs, holding what was given. */
  List<Field> fields(Map<String, List<String>> given, Optional<Offence> offence) {
    List<Field> fields = new ArrayList<>();
    for (Parameter parameter : query.parameters()) {
      List<String> values = new ArrayList<>(given.getOrDefault(parameter.name(), List.of()));
      boolean wrong = offence.filter(o -> o.parameter().equals(parameter.name())).isPresent();
      boolean another = values.size() < parameter.repeats().most() && parameter.repeatable();
      if (values.isEmpty() || another) {
        values.add("");
      }
      for (int i = 0; i < values.size(); i++) {
        fields.add(field(parameter, i, values.get(i), wrong && !values.get(i).isEmpty()));
      }
    }
    return fields;
  }

  private Field field(Parameter parameter, int place, String value, boolean wrong) {
    List<Option> only = allowed.of(query, parameter);
    List<Option> options = new ArrayList<>(only.isEmpty() ? choices.of(parameter.type()) : only);
    Control wanted = only.isEmpty() ? control(parameter.type()) : Control.SELECT;
    Control control = options.isEmpty() && wanted == Control.SELECT ? Control.TEXT : wanted;
    String shown = control == Control.SELECT ? chosen(options, value) : value;
    String label = AnswerGrid.heading(parameter.name());
    boolean required = parameter.required() && parameter.initial().isEmpty() && place == 0;
    return new Field(
        "p-" + parameter.name() + (place == 0 ? "" : "-" + place),
        parameter.name(),
        place == 0 ? label : "another " + label,
        place == 0 ? help(parameter) : "",
        shown,
        control == Control.SELECT
            ? nothingChosen(parameter, options, required, place)
            : placeholder(parameter),
        required,
        control,
        parameter.allowed().least().orElse(""),
        parameter.allowed().greatest().orElse(""),
        options,
        wrong);
  }

  /** The option that was meant: a value may be given by its label too, and in any case. */
  private static String chosen(List<Option> options, String given) {
    if (given.isEmpty()) {
      return given;
    }
    String bare = given.strip();
    for (Option option : options) {
      if (option.value().equalsIgnoreCase(bare) || option.label().equalsIgnoreCase(bare)) {
        return option.value();
      }
    }
    options.add(new Option(given, given));
    return given;
  }

  private static String placeholder(Parameter parameter) {
    String example = parameter.example().isEmpty() ? "" : "e.g. " + parameter.example();
    return parameter.initial().map(v -> "default: " + v).orElse(example);
  }

  /** What it means to leave a list alone. */
  private static String nothingChosen(
      Parameter parameter, List<Option> options, boolean required, int place) {
    if (place > 0) {
      return "no other";
    }
    return parameter
        .initial()
        .map(
            usual ->
                "default: "
                    + options.stream()
                        .filter(option -> option.value().equals(usual))
                        .map(Option::label)
                        .findFirst()
                        .orElse(usual))
        .orElse(required ? "choose …" : "any");
  }

  /** What the file says, and which other parameter can be given in its place. */
  private String help(Parameter parameter) {
    String choice =
        query.exactlyOne().stream()
            .filter(group -> group.contains(parameter.name()))
            .map(group -> " Give only one of " + String.join(" and ", group) + ".")
            .findFirst()
            .orElse("");
    return parameter.description() + choice;
  }

  private static Control control(ParameterType type) {
    if (type instanceof ParameterType.Code || type instanceof ParameterType.YesOrNo) {
      return Control.SELECT;
    }
    if (type instanceof ParameterType.Whole) {
      return Control.WHOLE;
    }
    if (type instanceof ParameterType.Fraction) {
      return Control.NUMBER;
    }
    return type instanceof ParameterType.Day ? Control.DATE : Control.TEXT;
  }
}
