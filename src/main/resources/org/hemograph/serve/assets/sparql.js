// Makes an editor of the form on /sparql: colours, completion, and answers in place. All addresses
// come from the page, nothing is asked of any other server, and without this script the form works.
const { Yasqe, Yasr } = self.Yasgui;
const form = document.getElementById("editor");
const outcome = document.getElementById("outcome");
const state = document.getElementById("state");
const textarea = document.getElementById("query");
const button = form.querySelector("button[type=submit]");
const LONGEST_ADDRESS = 7000;
const MOST_SUGGESTED = 60;

// What to complete by; asked for once, when it is first needed.
let known;
function terms() {
  known ??= fetch(outcome.dataset.href).then((answer) => (answer.ok ? answer.json() : none()), none);
  return known;
}
const none = () => ({ prefixes: {}, classes: [], properties: [] });

function namespaceOf(iri, prefixes) {
  const found = Object.entries(prefixes).filter(([, namespace]) => iri.startsWith(namespace));
  return found.sort((a, b) => b[1].length - a[1].length)[0];
}

function isVariable(token) {
  return token.string[0] === "?" || token.string[0] === "$";
}

function completer(name, isValidCompletionPosition) {
  const shown = new Map();
  return {
    name,
    bulk: false,
    autoShow: true,
    isValidCompletionPosition,
    async get(yasqe, token) {
      const all = await terms();
      const declared = { ...all.prefixes, ...yasqe.getPrefixesFromQuery() };
      const typed = token.string.trim().replace(/^</, "").replace(/>$/, "");
      const colon = token.string.startsWith("<") ? -1 : typed.indexOf(":");
      const space = colon < 0 ? "" : declared[typed.slice(0, colon)] ?? "";
      const wanted = (colon < 0 ? typed : typed.slice(colon + 1)).toLowerCase();
      shown.clear();
      return all[name]
        .filter((term) => term.iri.startsWith(space))
        .map((term) => ({ term, place: place(term, space, wanted) }))
        .filter(({ place }) => place >= 0)
        .sort((a, b) => a.place - b.place || b.term.used - a.term.used)
        .slice(0, MOST_SUGGESTED)
        .map(({ term }) => {
          const prefix = namespaceOf(term.iri, declared);
          const text = prefix
            ? prefix[0] + ":" + term.iri.slice(prefix[1].length)
            : "<" + term.iri + ">";
          shown.set(text, { term, prefix });
          return text;
        });
    },
    postprocessHints(yasqe, hints) {
      for (const hint of hints) {
        const { term, prefix } = shown.get(hint.text) ?? {};
        if (!term) continue;
        const used = term.used ? " · " + term.used.toLocaleString("en") : "";
        hint.displayText = hint.text + "  " + term.label + used;
        hint.hint = (editor, data) => {
          editor.replaceRange(hint.text, hint.from ?? data.from, hint.to ?? data.to, "complete");
          if (prefix && !(prefix[0] in yasqe.getPrefixesFromQuery())) {
            yasqe.addPrefixes({ [prefix[0]]: prefix[1] });
          }
        };
      }
      return hints;
    },
  };
}

// 0 where the name begins like what was typed, 1 where it holds it; -1 where neither does.
function place(term, space, wanted) {
  const local = term.iri.slice(space.length || term.iri.search(/[^#/]*$/)).toLowerCase();
  if (local.startsWith(wanted) || term.iri.toLowerCase().startsWith(wanted)) return 0;
  return local.includes(wanted) || term.label.toLowerCase().includes(wanted) ? 1 : -1;
}

// Only ours and the variables of the query: the library's own ask prefix.cc and a vocabulary index.
Yasqe.defaults.autocompleters = ["variables"];
Yasqe.registerAutocompleter(
  completer("classes", (yasqe) => {
    const token = yasqe.getCompleteToken();
    if (isVariable(token)) return false;
    const before = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token);
    return ["a", "rdf:type"].includes(before.state.lastProperty);
  }),
);
Yasqe.registerAutocompleter(
  completer("properties", (yasqe) => {
    const token = yasqe.getCompleteToken();
    return (
      token.string.trim().length > 0 &&
      !isVariable(token) &&
      token.state.possibleCurrent.includes("a")
    );
  }),
);

const holder = document.createElement("div");
textarea.after(holder);
const yasqe = new Yasqe(holder, {
  value: textarea.value,
  // What the address holds is shown; else what was written here last.
  persistenceId: location.search ? null : "hemograph-query",
  createShareableLink: null,
  consumeShareLink: null,
  showQueryButton: false,
  collapsePrefixesOnLoad: false,
  editorHeight: "22rem",
  extraKeys: {
    Tab: false,
    "Shift-Tab": false,
    "Ctrl-Enter": () => form.requestSubmit(),
    "Cmd-Enter": () => form.requestSubmit(),
    "Ctrl-S": () => {},
  },
});
textarea.required = false;
textarea.hidden = true;
form.querySelector("label").removeAttribute("for");
form.querySelector(".keyboard").hidden = false;
yasqe.getInputField().setAttribute("aria-label", "Query. Tab leaves the editor.");
yasqe.refresh();

let yasr;
let running;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (running) {
    running.abort();
    return;
  }
  run().catch((fault) => tell({ title: "The query could not be sent", detail: String(fault) }));
});

async function run() {
  const query = yasqe.getValue();
  textarea.value = query;
  const address = new URL(form.action);
  address.searchParams.set("query", query);
  if (address.href.length <= LONGEST_ADDRESS && address.href !== location.href) {
    history.pushState(null, "", address);
  }
  const graph = ["CONSTRUCT", "DESCRIBE"].includes(yasqe.getQueryType());
  running = new AbortController();
  button.textContent = "Stop";
  state.textContent = "Running …";
  const begun = performance.now();
  try {
    const answer = await fetch(form.dataset.href, {
      method: "POST",
      headers: { Accept: graph ? "text/turtle" : "application/sparql-results+json" },
      body: new URLSearchParams({ query }),
      signal: running.signal,
    });
    const text = await answer.text();
    const took = Math.round(performance.now() - begun);
    state.textContent = answer.ok ? `Answered in ${took.toLocaleString("en")} ms.` : "";
    if (answer.ok) {
      show(query, graph, text, answer.headers.get("Content-Type"), took);
    } else {
      tell(problem(text, answer));
    }
  } catch (fault) {
    if (fault.name !== "AbortError") throw fault;
    state.textContent = "Stopped.";
  } finally {
    running = undefined;
    button.textContent = "Run";
  }
}

function problem(text, answer) {
  try {
    return JSON.parse(text);
  } catch {
    return { title: "The query was not answered", detail: `${answer.status} ${answer.statusText}` };
  }
}

// Like part/problem.jte has it, and the place of the mistake in the editor.
function tell({ title, detail }) {
  const what = element("p", "what");
  const strong = element("strong");
  strong.textContent = title + ".";
  what.append(strong, " " + detail);
  const box = element("div", "problem");
  box.setAttribute("role", "alert");
  box.append(what);
  outcome.replaceChildren(box);
  const found = /line (\d+), column (\d+)/i.exec(detail ?? "");
  if (found) {
    yasqe.getDoc().setCursor(Number(found[1]) - 1, Number(found[2]) - 1);
    yasqe.focus();
  }
}

function show(query, graph, text, contentType, took) {
  const place = element("div");
  outcome.replaceChildren(downloads(query, graph), place);
  yasr?.destroy();
  yasr = new Yasr(place, {
    persistenceId: null,
    prefixes: () => yasqe.getPrefixesFromQuery(),
  });
  new MutationObserver(() => lead(place)).observe(place, { childList: true, subtree: true });
  yasr.setResponse({ data: text, contentType, status: 200, executionTime: took }, took);
}

// IRIs of ours lead to their pages here, whatever host these are on.
function lead(place) {
  const { things, codes, graphs, pages } = form.dataset;
  for (const link of place.querySelectorAll("a.iri:not([data-led])")) {
    const iri = link.getAttribute("href");
    link.dataset.led = "";
    link.rel = "noopener noreferrer";
    for (const [start, path] of [[things, "page/"], [codes, "code/"], [graphs, "graph/"]]) {
      if (iri.startsWith(start)) {
        link.setAttribute("href", new URL(path + iri.slice(start.length), form.action));
      }
    }
  }
}

function downloads(query, graph) {
  const kinds = graph
    ? [["Turtle", "ttl"], ["N-Triples", "nt"], ["JSON-LD", "jsonld"], ["RDF/XML", "rdf"]]
    : yasqe.getQueryType() === "ASK"
      ? [["JSON", "srj"], ["XML", "srx"]]
      : [["CSV", "csv"], ["TSV", "tsv"], ["Excel", "xlsx"], ["JSON", "srj"], ["XML", "srx"], ["Markdown", "md"]];
  const line = element("p", "downloads");
  line.setAttribute("role", "group");
  line.setAttribute("aria-label", "Download the whole answer");
  for (const [title, format] of kinds) {
    const address = new URL(form.action);
    address.searchParams.set("format", format);
    address.searchParams.set("query", query);
    if (address.href.length > LONGEST_ADDRESS) continue;
    const one = element("span", "one");
    const link = element("a");
    link.href = address;
    link.textContent = title;
    one.append(link);
    line.append(one, " ");
  }
  return line;
}

function element(name, style = "") {
  const made = document.createElement(name);
  if (style) made.className = style;
  return made;
}

// An example comes as text into the editor; a link it stays for everything else.
document.querySelector(".examples").addEventListener("click", async (event) => {
  const link = event.target.closest("li a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const answer = await fetch(link.href, { headers: { Accept: "application/sparql-query" } });
  if (!answer.ok) {
    location.href = link.href;
    return;
  }
  yasqe.setValue(await answer.text());
  outcome.replaceChildren();
  history.pushState(null, "", link.href);
  state.textContent = "Loaded: " + link.textContent;
  form.scrollIntoView({ block: "nearest" });
  yasqe.focus();
});

addEventListener("popstate", () => location.reload());
