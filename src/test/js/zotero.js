// What Zotero's own translators make of a file, or of a page that we serve, in the JSON of Zotero's
// API. Of a page, all translators that see something in it are told, and one of them is run.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [source, wanted] = process.argv.slice(2);
const require = createRequire(import.meta.url);
console.log = console.error = () => {}; // Zotero tells each step there
require("zotero-translators");
const { Zotero } = globalThis;

async function pageOf(address) {
  const { JSDOM } = require("jsdom");
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  const { window } = new JSDOM(await answer.text(), { url: address });
  // XPath puts attributes into document order, but this DOM gives them no place in it.
  window.Attr.prototype.compareDocumentPosition = function (other) {
    return this.ownerElement.compareDocumentPosition(other.ownerElement);
  };
  return window.document;
}

const isPage = source.startsWith("http:");
const translate = isPage ? new Zotero.Translate.Web() : new Zotero.Translate.Import();
if (isPage) {
  translate.setDocument(await pageOf(source));
  translate.setHandler("select", (_, offered, take) => take(offered));
} else {
  translate.setString(readFileSync(source, "utf8"));
}
const found = await translate.getTranslators(true);
const chosen = wanted ? found.find(({ label }) => label === wanted) : found[0];
translate.setTranslator(chosen);
const items = await translate.translate({ libraryID: false });
process.stdout.write(
  JSON.stringify({
    translators: found.map(({ label }) => label),
    items: items.flatMap((item) => Zotero.Utilities.itemToAPIJSON(item)),
  }),
  () => process.exit(0),
);
