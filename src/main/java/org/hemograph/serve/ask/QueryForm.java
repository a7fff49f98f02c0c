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
    Control control = only.isEmpty() ? control(parameter.type()) : Control.SELECT;
    if (control == Control.SELECT && !value.isEmpty()) {
      String given = value;
      if (options.stream().noneMatch(option -> option.value().equals(given))) {
        options.add(new Option(value, value));
      }
    }
    String label = AnswerGrid.heading(parameter.name());
    String example = parameter.example().isEmpty() ? "" : "e.g. " + parameter.example();
    return new Field(
        "p-" + parameter.name() + (place == 0 ? "" : "-" + place),
        parameter.name(),
        place == 0 ? label : "another " + label,
        place == 0 ? help(parameter) : "",
        value,
        parameter.initial().map(v -> "default: " + v).orElse(example),
        parameter.required() && parameter.initial().isEmpty() && place == 0,
        options.isEmpty() && control == Control.SELECT ? Control.TEXT : control,
        parameter.allowed().least().orElse(""),
        parameter.allowed().greatest().orElse(""),
        options,
        wrong);
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
