// The search box finds while you type: an editable combobox with a list (WAI-ARIA Authoring
// Practices 1.2). Without this script the form works as it is. What comes from data only ever
// becomes text, never markup.
const form = document.querySelector("form.find[data-href]");
if (form) combobox(form, form.querySelector("input"));

function combobox(form, input) {
  const suggest = form.dataset.href;
  const prefix = suggest.slice(0, suggest.length - "/search/suggest".length);
  const known = new Map(); // answers of this page, by text
  let options = [];
  let active = -1;
  let timer = 0;
  let request = null;

  const list = element("ul", { id: "find-list", role: "listbox", "aria-label": "Suggestions" });
  const status = element("div", { role: "status", class: "unseen" });
  list.hidden = true;
  form.append(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
    autocapitalize: "none",
    spellcheck: "false",
  })) input.setAttribute(name, value);

  function element(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...content);
    return made;
  }

  /** The text with the beginning of a word that was typed marked. */
  function marked(text, typed) {
    const word = typed.trim().split(/\s+/).pop().toLowerCase();
    const at = text.toLowerCase().indexOf(word);
    if (!word || at < 0 || text.toLowerCase().length !== text.length) return [text];
    const end = at + word.length;
    return [text.slice(0, at), element("mark", {}, text.slice(at, end)), text.slice(end)];
  }

  function show(typed, answer) {
    options = answer.suggestions.map((one, i) => {
      const option = element(
        "li",
        { role: "option", id: `find-${i}`, "aria-selected": "false" },
        element("bdi", {}, ...marked(one.label, typed)),
      );
      if (one.matched) option.append(" ", element("bdi", { class: "also" }, ...marked(one.matched, typed)));
      option.append(" ", element("span", { class: "kind" }, one.kind));
      option.dataset.href = prefix + one.href;
      return option;
    });
    active = -1;
    list.replaceChildren(...options);
    const open = options.length > 0 && document.activeElement === input;
    toggle(open);
    if (document.activeElement === input) {
      const many = options.length === 1 ? "1 suggestion" : `${options.length} suggestions`;
      const meant = answer.didYouMean ? `, as if for ${answer.didYouMean}` : "";
      status.textContent = open ? `${many}${meant}. Up and down arrows choose.` : "No suggestions.";
    }
  }

  function toggle(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) choose(-1);
  }

  function choose(index) {
    options[active]?.setAttribute("aria-selected", "false");
    active = index;
    if (index < 0) return input.removeAttribute("aria-activedescendant");
    options[index].setAttribute("aria-selected", "true");
    options[index].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[index].id);
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    toggle(false);
    status.textContent = "";
  }

  async function ask() {
    const typed = input.value;
    request?.abort();
    if (!typed.trim()) return close();
    if (known.has(typed)) return show(typed, known.get(typed));
    request = new AbortController();
    try {
      const answer = await fetch(`${suggest}?q=${encodeURIComponent(typed)}`, {
        headers: { Accept: "application/json" },
        signal: request.signal,
      });
      if (!answer.ok) return close();
      const found = await answer.json();
      known.set(typed, found);
      if (input.value === typed) show(typed, found);
    } catch (e) {
      if (e.name !== "AbortError") close(); // the form still works
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, known.has(input.value) ? 0 : 120);
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const open = !list.hidden;
    const last = options.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) {
        if (input.value.trim()) ask();
      } else if (event.altKey) {
        if (event.key === "ArrowUp") close();
      } else if (event.key === "ArrowDown") {
        choose(active < last ? active + 1 : -1); // after the last: back to the text
      } else {
        choose(active < 0 ? last : active - 1);
      }
    } else if (event.key === "Escape" && open) {
      event.preventDefault(); // a second one empties the box, as browsers do
      close();
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault();
      location.assign(options[active].dataset.href);
    } else if (event.key === "Tab") {
      close();
    }
  });

  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
}
