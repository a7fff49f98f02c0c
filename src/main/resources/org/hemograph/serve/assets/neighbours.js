// Draws a neighbourhood as a graph that grows where it is pressed. The library is loaded when the
// reader asks for it. The table of the page says the same, and works without this script.
const explorer = document.getElementById('graph');
const canvas = explorer.querySelector('.graph');
const dark = matchMedia('(prefers-color-scheme: dark)');

// Kinds are told by words below each label; shapes only help to find them again.
const SHAPES = {
  Drug: 'round-rectangle', Study: 'rectangle', Publication: 'triangle', Mechanism: 'diamond',
  Target: 'hexagon', 'Drug class': 'pentagon', Person: 'star', Organisation: 'octagon',
};

let graph;
let told;
const opened = new Set();

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function style() {
  const font = getComputedStyle(document.body).fontFamily;
  return [
    { selector: 'node', style: {
      label: 'data(short)', shape: 'data(shape)', width: 16, height: 16,
      'background-color': colour('--w3'), 'border-width': 1.5, 'border-color': colour('--brand'),
      color: colour('--ink'), 'font-size': 11, 'font-family': font, 'text-valign': 'bottom',
      'text-margin-y': 3, 'text-wrap': 'wrap', 'text-max-width': 112,
      'text-background-color': colour('--sheet'), 'text-background-opacity': .8,
    } },
    { selector: 'node.open', style: { 'background-color': colour('--brand') } },
    { selector: 'node.centre', style: { width: 30, height: 30, 'font-size': 13, 'font-weight': 600 } },
    { selector: 'node:selected', style: { 'border-width': 3.5, 'border-color': colour('--focus') } },
    { selector: 'edge', style: {
      width: 1, 'line-color': colour('--quiet'), 'line-opacity': .45, 'curve-style': 'bezier',
      'target-arrow-shape': 'triangle', 'target-arrow-color': colour('--quiet'), 'arrow-scale': .7,
    } },
    { selector: 'edge.among', style: { 'line-opacity': .18, 'target-arrow-shape': 'none' } },
    { selector: 'edge.near', style: {
      label: 'data(label)', 'font-size': 9, 'font-family': font, color: colour('--ink'),
      'text-rotation': 'autorotate', 'text-background-color': colour('--sheet'),
      'text-background-opacity': .9, 'line-opacity': 1, width: 1.6,
    } },
  ];
}

function loaded(address) {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = done;
    script.onerror = () => failed(new Error('The library could not be loaded.'));
    document.head.append(script);
  });
}

async function data(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`The neighbourhood is not to be had (${answer.status}).`);
  }
  return { address: answer.url, ...(await answer.json()) };
}

/** Where the first neighbours stand: in two rings as wide as the screen lets them, kinds together. */
function place(i, all) {
  const box = canvas.getBoundingClientRect();
  const stretch = Math.min(2, Math.max(.6, box.width / box.height));
  const radius = (70 + 9 * all) * (all > 12 && i % 2 ? .62 : 1);
  const angle = (2 * Math.PI * i) / all - Math.PI / 2;
  return { x: stretch * radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function node(found, one, position) {
  const short = one.label.length > 44 ? `${one.label.slice(0, 43)}…` : one.label;
  return {
    group: 'nodes',
    data: {
      id: one.id, label: one.label, kind: one.kind, shape: SHAPES[one.kind] ?? 'ellipse',
      short: one.kind ? `${short}\n(${one.kind.toLowerCase()})` : short,
      href: new URL(one.href, found.address).href,
      neighbours: new URL(one.neighbours, found.address).href,
    },
    position,
  };
}

function spread(all) {
  return 60 + 9 * all;
}

/** Moves a thing away from the middle, so that what is new around it has room; where it is then. */
function movedOut(one, all) {
  const { x, y } = one.position();
  const far = Math.hypot(x, y) || 1;
  const factor = 1 + (1.5 * spread(all) + 140) / far;
  one.position({ x: x * factor, y: y * factor });
  return { x: x * factor, y: y * factor };
}

/** Adds what is new; addresses in it are relative to its own. */
function add(found) {
  const first = graph.nodes().empty();
  const fresh = found.nodes
    .filter(one => graph.getElementById(one.id).empty() && !(first && one.id === found.centre))
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.label.localeCompare(b.label));
  const around = first ? { x: 0, y: 0 } : movedOut(graph.getElementById(found.centre), fresh.length);
  if (first) {
    graph.add(node(found, found.nodes.find(one => one.id === found.centre), around));
  }
  graph.add(fresh.map((one, i) => {
    const angle = (2 * Math.PI * i) / fresh.length;
    const far = spread(fresh.length) * (fresh.length > 12 && i % 2 ? .62 : 1);
    const near = { x: around.x + 1.5 * far * Math.cos(angle), y: around.y + far * Math.sin(angle) };
    return node(found, one, first ? place(i, fresh.length) : near);
  }));
  for (const edge of found.edges) {
    const id = `${edge.source} ${edge.label} ${edge.target}`;
    if (graph.getElementById(id).empty()) {
      graph.add({ group: 'edges', data: { id, ...edge } });
    }
  }
  opened.add(found.centre);
  graph.getElementById(found.centre).addClass('open');
  graph.edges().forEach(edge => {
    edge.toggleClass('among', !opened.has(edge.source().id()) && !opened.has(edge.target().id()));
  });
  graph.fit(first ? undefined : graph.getElementById(found.centre).closedNeighborhood(), 24);
  explorer.dataset.things = graph.nodes().length;
}

function tell(node, remark) {
  const page = document.createElement('a');
  page.href = node.data('href');
  page.textContent = node.data('label');
  told.replaceChildren(page, node.data('kind') ? ` · ${node.data('kind')}` : '', remark ? ` · ${remark}` : '');
}

async function press(node) {
  graph.edges().removeClass('near');
  node.connectedEdges().addClass('near');
  tell(node, opened.has(node.id()) ? '' : 'its neighbours are being fetched');
  if (!opened.has(node.id())) {
    try {
      const found = await data(node.data('neighbours'));
      add(found);
      tell(node, found.remark);
    } catch (trouble) {
      tell(node, trouble.message);
    }
    node.connectedEdges().addClass('near');
  }
}

function button(text, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

function savePicture() {
  const picture = graph.png({ output: 'blob', full: true, scale: 2, bg: colour('--sheet') });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = 'hemograph-neighbourhood.png';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

async function explore() {
  explore.pressed?.remove();
  explorer.classList.add('drawn');
  told = document.createElement('p');
  told.className = 'told note';
  told.setAttribute('role', 'status');
  told.textContent = 'The graph is being drawn …';
  canvas.after(told);
  try {
    const [first] = await Promise.all([data(explorer.dataset.href), loaded(canvas.dataset.href)]);
    graph = globalThis.cytoscape({ container: canvas, style: style(), minZoom: .2, maxZoom: 3 });
    add(first);
    const centre = graph.getElementById(first.centre);
    centre.addClass('centre');
    graph.on('tap', 'node', event => press(event.target));
    dark.addEventListener('change', () => graph.style(style()));
    document.querySelector('.downloads').append(
      ' ', button('PNG', savePicture), ' ', button('Show all', () => graph.fit(undefined, 24)),
    );
    told.textContent = 'Press a thing to see what is around it.';
  } catch (trouble) {
    told.textContent = `${trouble.message} The table below says the same.`;
  }
}

if (location.hash === '#graph') {
  explore();
} else {
  explore.pressed = button('Draw as a graph', explore);
  explorer.prepend(explore.pressed);
}
