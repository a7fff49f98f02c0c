package org.hemograph.query;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The YAML behind {@code #+} at the top of a query file, as a tree that knows its lines. Nothing is
 * constructed from it but strings, so no tag and no alias can do harm.
 */
final class HeaderYaml {
  private static final String MARK = "#+";

  private final String file;
  private final List<Integer> lines = new ArrayList<>();

  private HeaderYaml(String file) {
    this.file = file;
  }

  /** The header's mapping; blank lines and plain comments may stand between its lines. */
  static Keys read(String file, String text) {
    HeaderYaml header = new HeaderYaml(file);
    String yaml = header.extract(text);
    Node root = header.compose(yaml);
    if (root == null) {
      throw fault(file, 1, "the file has no header; start it with \"#+ summary: …\"");
    }
    return header.keys(root, "the header");
  }

  static HemographException fault(String file, int line, String what) {
    return new HemographException(
        Fault.BAD_CONFIGURATION, file + " line " + Math.max(1, line) + ": " + what);
  }

  private String extract(String text) {
    StringBuilder yaml = new StringBuilder();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      if (line.startsWith(MARK)) {
        String rest = line.substring(MARK.length());
        yaml.append(rest.startsWith(" ") ? rest.substring(1) : rest).append('\n');
        lines.add(number);
      }
    }
    return yaml.toString();
  }

  private @Nullable Node compose(String yaml) {
    LoaderOptions limits = new LoaderOptions();
    limits.setAllowDuplicateKeys(false);
    limits.setMaxAliasesForCollections(0);
    limits.setNestingDepthLimit(8);
    limits.setCodePointLimit(100_000);
    try {
      return new Yaml(new SafeConstructor(limits)).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
      throw fault(file, line(line), "the header is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw fault(file, 1, "the header is not YAML: " + e.getMessage());
    }
  }

  private int line(int yamlLine) {
    return lines.isEmpty() ? 1 : lines.get(Math.min(yamlLine, lines.size() - 1));
  }

  private int line(Node node) {
    return line(node.getStartMark().getLine());
  }

  private Keys keys(Node node, String what) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(file, line(node), what + " must be a list of \"key: value\"");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (NodeTuple pair : mapping.getValue()) {
      String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (values.put(key, pair.getValueNode()) != null) {
        throw fault(file, line(pair.getKeyNode()), "the key \"" + key + "\" stands twice");
      }
      places.put(key, line(pair.getKeyNode()));
    }
    return new Keys(what, line(node), values, places);
  }

  /** A mapping of the header, with the line of each key. */
  final class Keys {
    private final String what;
    private final int line;
    private final Map<String, Node> values;
    private final Map<String, Integer> places;

    private Keys(String what, int line, Map<String, Node> values, Map<String, Integer> places) {
      this.what = what;
      this.line = line;
      this.values = values;
      this.places = places;
    }

    /** Refuses every key that is not one of these, naming the nearest. */
    Keys only(Set<String> known) {
      for (Map.Entry<String, Integer> key : places.entrySet()) {
        if (!known.contains(key.getKey())) {
          throw HeaderYaml.fault(
              file,
              key.getValue(),
              "unknown key \""
                  + key.getKey()
                  + "\" in "
                  + what
                  + Nearest.suggestion(key.getKey(), known));
        }
      }
      return this;
    }

    boolean has(String key) {
      return values.containsKey(key);
    }

    /** The line of a key, or of the whole mapping when the key is absent. */
    int line(String key) {
      return places.getOrDefault(key, line);
    }

    HemographException fault(String key, String problem) {
      return HeaderYaml.fault(file, line(key), problem);
    }

    String text(String key) {
      Node node = values.get(key);
      if (node == null) {
        throw fault(key, "\"" + key + "\" is missing in " + what);
      }
      return scalar(node, key);
    }

    String text(String key, String otherwise) {
      return has(key) ? text(key) : otherwise;
    }

    boolean flag(String key) {
      String value = text(key, "false");
      if (!value.equals("true") && !value.equals("false")) {
        throw fault(key, "\"" + key + "\" must be true or false, not \"" + value + "\"");
      }
      return value.equals("true");
    }

    int count(String key, int least, int otherwise) {
      String value = text(key, Integer.toString(otherwise));
      if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least) {
        throw fault(key, "\"" + key + "\" must be a whole number from " + least + " on");
      }
      return Integer.parseInt(value);
    }

    /** A list of words; a single word counts as a list of one. */
    List<String> words(String key) {
      Node node = values.get(key);
      if (node instanceof SequenceNode sequence) {
        return sequence.getValue().stream().map(item -> scalar(item, key)).toList();
      }
      return node == null ? List.of() : List.of(scalar(node, key));
    }

    /** A list of lists of words; a plain list of words counts as a list of one. */
    List<List<String>> lists(String key) {
      if (values.get(key) instanceof SequenceNode outer
          && !outer.getValue().isEmpty()
          && outer.getValue().stream().allMatch(SequenceNode.class::isInstance)) {
        return outer.getValue().stream()
            .map(SequenceNode.class::cast)
            .map(inner -> inner.getValue().stream().map(item -> scalar(item, key)).toList())
            .toList();
      }
      List<String> words = words(key);
      return words.isEmpty() ? List.of() : List.of(words);
    }

    /** A list of mappings. */
    List<Keys> items(String key, String itemName) {
      if (!has(key)) {
        return List.of();
      }
      return list(key, "one \"- name: …\" each").stream()
          .map(item -> keys(item, itemName))
          .toList();
    }

    /** A list of mappings, where a single value stands for a mapping with this one key. */
    List<Keys> items(String key, String itemName, String onlyKey) {
      if (!has(key)) {
        return List.of();
      }
      return list(key, "like [a, b]").stream()
          .map(item -> item instanceof ScalarNode ? single(item, onlyKey) : keys(item, itemName))
          .toList();
    }

    /** The mapping that a key holds. */
    Keys inner(String key) {
      Node node = values.get(key);
      if (node == null) {
        throw fault(key, "\"" + key + "\" is missing in " + what);
      }
      return keys(node, "\"" + key + "\"");
    }

    /** The keys in the order of the file. */
    Set<String> names() {
      return values.keySet();
    }

    private Keys single(Node item, String key) {
      int at = HeaderYaml.this.line(item);
      return new Keys("\"" + key + "\"", at, Map.of(key, item), Map.of(key, at));
    }

    private List<Node> list(String key, String form) {
      if (!(values.get(key) instanceof SequenceNode sequence)) {
        throw fault(key, "\"" + key + "\" must be a list, " + form);
      }
      return sequence.getValue();
    }

    private String scalar(Node node, String key) {
      if (!(node instanceof ScalarNode scalar)) {
        throw HeaderYaml.fault(
            file, HeaderYaml.this.line(node), "\"" + key + "\" must be a single value");
      }
      String value = scalar.getValue().strip();
      if (value.isEmpty()) {
        throw HeaderYaml.fault(file, HeaderYaml.this.line(node), "\"" + key + "\" is empty");
      }
      return value;
    }
  }
}
