// What citation-js reads in a file of references, as CSL-JSON.
import { readFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";

const [file, format] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const types = { ris: "@ris/file", bibtex: "@biblatex/text" };
const cite = format === "csl" ? new Cite(JSON.parse(text)) : new Cite(text, { forceType: types[format] });
process.stdout.write(JSON.stringify(cite.data.map(({ _graph, ...item }) => item)));
