// The official client against our server: every tool, resource and prompt, over HTTP or over standard streams.
// Usage: node mcp.js http URL | node mcp.js stdio COMMAND ARGUMENT…
import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import Ajv from "ajv/dist/2020.js";

const [way, ...rest] = process.argv.slice(2);
const transport = way === "http"
  ? new StreamableHTTPClientTransport(new URL(rest[0]))
  : new StdioClientTransport({ command: rest[0], args: rest.slice(1), stderr: "inherit" });
const client = new Client({ name: "hemograph-tests", version: "1" });
await client.connect(transport);
assert.equal(client.getServerVersion().name, "hemograph");
assert.match(client.getInstructions(), /evidence_for/);

const { tools } = await client.listTools();
const names = tools.map((tool) => tool.name);
assert.deepEqual([...names].sort(), ["cite", "compare_studies", "describe", "evidence_for", "list_queries", "run_query",
  "search", "sparql"]);
const ajv = new Ajv({ strict: false });
for (const tool of tools) {
  assert.ok(tool.title && tool.description.length > 100, tool.name);
  assert.equal(tool.annotations.readOnlyHint, true);
  assert.equal(tool.annotations.openWorldHint, false);
  assert.equal(tool.annotations.idempotentHint, true);
  ajv.compile(tool.inputSchema);
  ajv.compile(tool.outputSchema);
}

const fits = (name, answer) => {
  const validate = ajv.compile(tools.find((tool) => tool.name === name).outputSchema);
  assert.ok(validate(answer.structuredContent), `${name}: ${ajv.errorsText(validate.errors)}`);
};
// The client itself checks what is structured against the tool's output schema, too.
const call = async (name, args) => {
  const answer = await client.callTool({ name, arguments: args });
  assert.ok(!answer.isError, answer.content[0].text);
  fits(name, answer);
  assert.ok(answer.content[0].text.length > 20);
  return answer.structuredContent;
};

const found = await call("search", { q: "ianalumab" });
assert.equal(found.rows[0].thing, "https://w3id.org/hemograph/id/drug/ianalumab");
assert.equal(found.truncated, true);
const second = await call(found.next[0].tool, found.next[0].arguments);
assert.notDeepEqual(second.rows[0], found.rows[0]);
const drug = await call("describe", { thing: found.rows[0].thing });
assert.equal(drug.thing.kind, "Drug");
assert.ok(drug.rows.every((row) => row.source));
assert.ok((await call("list_queries", {})).rows.length > 30);
const results = await call("run_query", { query: "study-results", parameters: { study: "VAYHIT2" }, limit: 7 });
assert.equal(results.rows.length, 7);
assert.ok(results.rows.every((row) => row.source && row.assertion && row.verification));
assert.ok(results.revision);
const all = [...results.rows];
for (let next = results.next[0]; next;) {
  const page = await call(next.tool, next.arguments);
  all.push(...page.rows);
  next = page.truncated ? page.next[0] : undefined;
}
assert.equal(all.length, results.total, "the pages are the whole");
const evidence = await call("evidence_for", { statement: results.rows[0].assertion });
assert.ok(evidence.rows.length > 0 && evidence.rows[0].source);
const compared = await call("compare_studies", { studies: ["VAYHIT2", "VAYHIT3"] });
assert.ok(compared.notes.some((note) => note.includes("no trial compared")));
const cited = await call("cite", { of: ["VAYHIT2"] });
assert.match(cited.references, /Ianalumab plus eltrombopag/);
const ris = await call("cite", { of: [results.rows[0].assertion], format: "ris" });
assert.match(ris.references, /^TY  - /);
const asked = await call("sparql", { query: "SELECT ?d { ?d a hg:Drug } LIMIT 3" });
assert.equal(asked.rows.length, 3);

const wrong = await client.callTool({ name: "run_query", arguments: { query: "study-result" } });
assert.equal(wrong.isError, true);
assert.match(wrong.content[0].text, /study-results/);
await assert.rejects(client.callTool({ name: "erase_all", arguments: {} }), /-32602/);

const { resources } = await client.listResources();
assert.ok(resources.length <= 5);
for (const one of resources) {
  const read = await client.readResource({ uri: one.uri });
  assert.ok(read.contents[0].text.length > 500, one.uri);
  assert.equal(read.contents[0].mimeType, one.mimeType);
}
const { resourceTemplates } = await client.listResourceTemplates();
for (const template of resourceTemplates) {
  const uri = template.uriTemplate.replace("{type}", "drug").replace("{key}", "ianalumab");
  const read = await client.readResource({ uri });
  assert.match(read.contents[0].text, /ianalumab/);
  assert.equal(read.contents[0].mimeType, template.mimeType);
}
await assert.rejects(client.readResource({ uri: "hemograph:///id/drug/no-such-drug" }), /-32002/);

for (const prompt of (await client.listPrompts()).prompts) {
  const args = Object.fromEntries(prompt.arguments.map((argument) => [argument.name, "VAYHIT2"]));
  const { messages } = await client.getPrompt({ name: prompt.name, arguments: args });
  assert.match(messages[0].content.text, /"VAYHIT2"/);
}
const completed = await client.complete({
  ref: { type: "ref/prompt", name: "study-summary" }, argument: { name: "study", value: "vayhit" } });
assert.ok(completed.completion.values.includes("VAYHIT2"));
await client.ping();
await client.close();
console.log("MCP: done");
