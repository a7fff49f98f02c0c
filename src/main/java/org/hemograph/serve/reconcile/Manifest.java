package org.hemograph.serve.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;

/** What the service says of itself (section 3.1 of the specification). */
final class Manifest {
  static final String PATH = "reconcile";
  static final int PREVIEW_WIDTH = 430;
  static final int PREVIEW_HEIGHT = 420;

  private Manifest() {}

  /**
   * The manifest.
   *
   * @param base the address of the site as the asker reached it, with a slash at its end
   */
  static ObjectNode of(String base, Namespaces namespaces) {
    String service = base + PATH;
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.putArray("versions").add("0.2");
    manifest.put("name", "Hemograph: evidence on immune thrombocytopenia");
    manifest.put("identifierSpace", namespaces.id(""));
    manifest.put("schemaSpace", HG.NS);
    manifest.put("documentation", service + "/about");
    manifest.put("logo", base + "assets/icon.svg");
    manifest.putObject("view").put("url", service + "/view?id={{id}}");
    manifest.putObject("feature_view").put("url", service + "/about#{{id}}");
    ArrayNode types = manifest.putArray("defaultTypes");
    EntityType.broadest()
        .forEach(type -> types.addObject().put("id", type.id()).put("name", type.name()));
    manifest
        .putObject("preview")
        .put("url", service + "/preview?id={{id}}")
        .put("width", PREVIEW_WIDTH)
        .put("height", PREVIEW_HEIGHT);
    ObjectNode suggest = manifest.putObject("suggest");
    for (String kind : new String[] {"entity", "property", "type"}) {
      suggest.putObject(kind).put("service_url", service).put("service_path", "/suggest/" + kind);
    }
    ObjectNode extend = manifest.putObject("extend");
    extend
        .putObject("propose_properties")
        .put("service_url", service)
        .put("service_path", "/properties");
    settings(extend.putArray("property_settings"));
    manifest.put("batchSize", QueryBatch.MOST);
    return manifest;
  }

  private static void settings(ArrayNode settings) {
    settings
        .addObject()
        .put("name", Extension.LIMIT)
        .put("label", "Values")
        .put("type", "number")
        .put("default", 0)
        .put("help_text", "At most so many values a row; 0 for all");
    ObjectNode recalled =
        settings
            .addObject()
            .put("name", Extension.RECALLED)
            .put("label", "Recalled values")
            .put("type", "select")
            .put("default", Extension.MARK)
            .put("help_text", "What to do with values that nobody has checked against a source");
    ArrayNode choices = recalled.putArray("choices");
    choices.addObject().put("value", Extension.MARK).put("name", "as text, marked (recalled)");
    choices.addObject().put("value", Extension.LEAVE_OUT).put("name", "leave out");
  }
}
