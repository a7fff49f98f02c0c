// Comunica against the endpoint, against our documents by following their links, and both at once.
import assert from "node:assert/strict";
import { QueryEngine } from "@comunica/query-sparql";

const base = process.argv[2];
const endpoint = { type: "sparql", value: `${base}itp/sparql` };
const iris = "https://w3id.org/hemograph/id/";
const document = (iri) => `${base}data/${iri.slice(iris.length)}.ttl`;
const drug = `${iris}drug/ianalumab`;
const prefixes = `
PREFIX hg: <https://w3id.org/hemograph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;
const engine = new QueryEngine();
const rows = async (query, sources) =>
  (await engine.queryBindings(prefixes + query, { sources })).toArray();

const names = await rows("SELECT ?d ?name { ?d a hg:Drug ; rdfs:label ?name } ORDER BY ?d LIMIT 5", [endpoint]);
assert.equal(names.length, 5);
assert.equal(await engine.queryBoolean("ASK { ?s ?p ?o }", { sources: [endpoint] }), true);
const quads = await (await engine.queryQuads(
  `${prefixes} CONSTRUCT { ?d a hg:Drug } WHERE { ?d a hg:Drug }`, { sources: [endpoint] })).toArray();
assert.ok(quads.length > 5);
// It finds out by itself what the address is.
assert.equal((await rows("SELECT * { ?d a hg:Drug } LIMIT 2", [endpoint.value])).length, 2);

// Our documents: from a drug to its class, whose document has the name.
const classes = await rows(`SELECT ?c { <${drug}> hg:inClass ?c }`, [document(drug)]);
assert.ok(classes.length > 0, "the drug's document names its class");
const classIri = classes[0].get("c").value;
const both = [document(drug), document(classIri)];
const followed = await rows(`SELECT ?name { <${drug}> hg:inClass ?c . ?c rdfs:label ?name }`, both);
assert.ok(followed.length > 0);
const asked = await rows(`SELECT ?name { <${drug}> hg:inClass ?c . ?c rdfs:label ?name }`, [endpoint]);
const values = (some) => [...new Set(some.map((row) => row.get("name").value))].sort();
assert.ok(values(followed).every((name) => values(asked).includes(name)));

// A document and the endpoint in one query.
const joined = await rows(`SELECT ?name { <${drug}> hg:inClass ?c . ?c rdfs:label ?name }`,
  [document(drug), endpoint]);
assert.deepEqual(values(joined), values(asked));

// Federation into us.
const service = await rows(
  `SELECT ?name { SERVICE <${endpoint.value}> { <${drug}> rdfs:label ?name } }`, [document(drug)]);
assert.ok(values(service).includes("ianalumab"));
console.log("Comunica: done");
