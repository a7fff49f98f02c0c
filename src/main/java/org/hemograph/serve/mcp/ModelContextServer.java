package org.hemograph.serve.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult.CompleteCompletion;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The one class that knows the MCP SDK: it hands over what is offered, and messages as they come
 * from wherever. Each is answered on the thread that asks.
 */
final class ModelContextServer {
  /** What the tools answer with came with 2025-06-18; older clients read the text. */
  static final List<String> VERSIONS =
      List.of(
          ProtocolVersions.MCP_2024_11_05,
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18,
          ProtocolVersions.MCP_2025_11_25);

  private static final TypeReference<Map<String, Object>> NAMED = new TypeReference<>() {};

  private final Toolbox toolbox;
  private final Calls calls;
  private final JsonMapper json;
  private final Handed handed = new Handed();

  /** Where the SDK leaves what answers: it has no more to carry than that. */
  private static final class Handed implements McpStatelessServerTransport {
    private @Nullable McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler answering) {
      handler = answering;
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
      return VERSIONS;
    }
  }

  ModelContextServer(Toolbox toolbox, JsonMapper json) {
    this.toolbox = toolbox;
    this.calls = new Calls(toolbox);
    this.json = json;
    McpServer.sync(handed)
        .jsonMapper(new JacksonMcpJsonMapper(json))
        // Tools check what they are given themselves, and tell what would be right.
        .validateToolInputs(false)
        .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(String.valueOf(value)))
        .immediateExecution(true)
        .serverInfo(
            McpSchema.Implementation.builder("hemograph", toolbox.version())
                .title("Hemograph: evidence on immune thrombocytopenia")
                .build())
        .instructions(toolbox.instructions())
        .capabilities(
            McpSchema.ServerCapabilities.builder()
                .tools(false)
                .resources(false, false)
                .prompts(false)
                .completions()
                .build())
        .tools(toolbox.tools().stream().map(this::tool).toList())
        .resources(
            toolbox.resources().offered().stream()
                .filter(one -> !one.template())
                .map(this::resource)
                .toList())
        .resourceTemplates(
            toolbox.resources().offered().stream()
                .filter(Resource::template)
                .map(this::template)
                .toList())
        .prompts(toolbox.prompts().stream().map(this::prompt).toList())
        .completions(completions())
        .build();
  }

  /**
   * The result of a request.
   *
   * @throws RpcFault what the protocol calls an error
   */
  JsonNode result(RpcMessage asked) {
    if (asked.method().equals("resources/read")) {
      return json.valueToTree(read(asked.params().path("uri").asText()));
    }
    if (asked.method().equals("tools/call")) {
      calls.tool(asked.params().path("name").asText());
    }
    if (asked.method().equals("prompts/get")) {
      calls.prompt(asked.params().path("name").asText());
    }
    McpStatelessServerHandler handler = java.util.Objects.requireNonNull(handed.handler);
    JSONRPCRequest request =
        new JSONRPCRequest(
            "2.0", asked.method(), asked.id().asText(), json.convertValue(asked.params(), NAMED));
    JSONRPCResponse response = handler.handleRequest(McpTransportContext.EMPTY, request).block();
    JSONRPCError error = java.util.Objects.requireNonNull(response).error();
    if (error != null) {
      throw new RpcFault(error.code(), error.message());
    }
    return json.valueToTree(response.result());
  }

  private SyncToolSpecification tool(Tool tool) {
    McpSchema.Tool described =
        McpSchema.Tool.builder(tool.name(), tool.input())
            .title(tool.title())
            .description(tool.description())
            .outputSchema(tool.output())
            .annotations(
                new McpSchema.ToolAnnotations(tool.title(), true, false, true, false, null))
            .build();
    return new SyncToolSpecification(
        described,
        (context, request) -> {
          ToolAnswer answer = calls.answer(tool, request.arguments());
          return new McpSchema.CallToolResult(
              List.of(McpSchema.TextContent.builder(answer.text()).build()),
              answer.isError(),
              answer.isError() ? null : answer.structured(),
              answer.isError() ? Map.of("org.hemograph/problem", answer.fault()) : null);
        });
  }

  private SyncResourceSpecification resource(Resource one) {
    McpSchema.Resource described =
        McpSchema.Resource.builder(one.uri(), one.name())
            .title(one.title())
            .description(one.description())
            .mimeType(one.mediaType())
            .build();
    return new SyncResourceSpecification(described, (context, request) -> read(request.uri()));
  }

  private SyncResourceTemplateSpecification template(Resource one) {
    McpSchema.ResourceTemplate described =
        McpSchema.ResourceTemplate.builder(one.uri(), one.name())
            .title(one.title())
            .description(one.description())
            .mimeType(one.mediaType())
            .build();
    return new SyncResourceTemplateSpecification(
        described, (context, request) -> read(request.uri()));
  }

  private McpSchema.ReadResourceResult read(String uri) {
    Resource.Text text = calls.read(uri);
    return McpSchema.ReadResourceResult.builder(
            List.of(
                McpSchema.TextResourceContents.builder(text.uri(), text.text())
                    .mimeType(text.mediaType())
                    .build()))
        .build();
  }

  private SyncPromptSpecification prompt(Prompt prompt) {
    List<McpSchema.PromptArgument> arguments =
        prompt.arguments().stream()
            .map(
                one ->
                    McpSchema.PromptArgument.builder(one.name())
                        .description(one.description())
                        .required(one.required())
                        .build())
            .toList();
    return new SyncPromptSpecification(
        McpSchema.Prompt.builder(prompt.name())
            .title(prompt.title())
            .description(prompt.description())
            .arguments(arguments)
            .build(),
        (context, request) -> {
          try {
            String text = calls.prompted(prompt, request.arguments());
            return McpSchema.GetPromptResult.builder(
                    List.of(
                        new McpSchema.PromptMessage(
                            McpSchema.Role.USER, McpSchema.TextContent.builder(text).build())))
                .description(prompt.description())
                .build();
          } catch (RpcFault e) {
            throw McpError.builder(e.code()).message(e.getMessage()).build();
          }
        });
  }

  private List<SyncCompletionSpecification> completions() {
    List<SyncCompletionSpecification> all = new ArrayList<>();
    for (Prompt prompt : toolbox.prompts()) {
      if (!prompt.arguments().isEmpty()) {
        all.add(
            new SyncCompletionSpecification(
                new McpSchema.PromptReference(prompt.name()),
                (context, request) ->
                    completed(
                        calls.completions(
                            prompt, request.argument().name(), request.argument().value()))));
      }
    }
    for (Resource one : toolbox.resources().offered()) {
      if (one.template()) {
        all.add(
            new SyncCompletionSpecification(
                new McpSchema.ResourceReference(one.uri()),
                (context, request) ->
                    completed(
                        toolbox
                            .resources()
                            .completions(request.argument().name(), request.argument().value()))));
      }
    }
    return all;
  }

  private static CompleteResult completed(List<String> values) {
    return new CompleteResult(new CompleteCompletion(values, values.size(), false));
  }
}
