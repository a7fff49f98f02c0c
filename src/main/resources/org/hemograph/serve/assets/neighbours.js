// Draws a neighbourhood as a graph that grows where it is pressed. The library is loaded when the
// reader asks for it. The table of the page says the same, and works without this script.
const explorer = document.getElementById('graph');
const canvas = explorer.querySelector('.graph');
const dark = matchMedia('(prefers-color-scheme: dark)');

// Each kind has a shape, so that nothing is told by colour alone.
const SHAPES = [
  ['ellipse', '●'], ['rectangle', '■'], ['triangle', '▲'], ['diamond', '◆'], ['hexagon', '⬢'],
  ['star', '★'], ['pentagon', '⬟'], ['round-rectangle', '▢'], ['vee', '▼'], ['octagon', '⯃'],
];
const FIXED = { Drug: 0, Study: 1, Publication: 2, Mechanism: 3, Target: 4, 'Drug class': 5 };
const shapes = new Map();

let graph;
let told;
let legend;
const opened = new Set();

function shapeOf(kind) {
  if (!shapes.has(kind)) {
    const taken = new Set(shapes.values());
    let place = FIXED[kind] ?? SHAPES.findIndex((_, i) => i > 5 && !taken.has(i));
    shapes.set(kind, place < 0 ? SHAPES.length - 1 : place);
  }
  return SHAPES[shapes.get(kind)];
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function style() {
  const font = getComputedStyle(document.body).fontFamily;
  return [
    { selector: 'node', style: {
      label: 'data(short)', shape: 'data(shape)', width: 18, height: 18,
      'background-color': colour('--w3'), 'border-width': 1.5, 'border-color': colour('--brand'),
      color: colour('--ink'), 'font-size': 10, 'font-family': font, 'text-valign': 'bottom',
      'text-margin-y': 3, 'text-wrap': 'wrap', 'text-max-width': 110,
      'text-background-color': colour('--sheet'), 'text-background-opacity': .8,
    } },
    { selector: 'node.open', style: { 'background-color': colour('--brand') } },
    { selector: 'node.centre', style: { width: 30, height: 30, 'font-size': 13, 'font-weight': 600 } },
    { selector: 'node:selected', style: { 'border-width': 3.5, 'border-color': colour('--focus') } },
    { selector: 'edge', style: {
      width: 1, 'line-color': colour('--quiet'), 'line-opacity': .45, 'curve-style': 'bezier',
      'target-arrow-shape': 'triangle', 'target-arrow-color': colour('--quiet'), 'arrow-scale': .7,
    } },
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

/** Adds what is new; addresses in it are relative to its own. */
function add(found) {
  const around = graph.getElementById(found.centre);
  const at = around.nonempty() ? { ...around.position() } : { x: 0, y: 0 };
  const fresh = found.nodes.filter(node => graph.getElementById(node.id).empty());
  graph.add(fresh.map((node, i) => ({
    group: 'nodes',
    data: {
      id: node.id, label: node.label, kind: node.kind, shape: shapeOf(node.kind)[0],
      short: node.label.length > 48 ? `${node.label.slice(0, 47)}…` : node.label,
      href: new URL(node.href, found.address).href,
      neighbours: new URL(node.neighbours, found.address).href,
    },
    position: {
      x: at.x + 140 * Math.cos((2 * Math.PI * i) / fresh.length),
      y: at.y + 140 * Math.sin((2 * Math.PI * i) / fresh.length),
    },
  })));
  for (const edge of found.edges) {
    const id = `${edge.source} ${edge.label} ${edge.target}`;
    if (graph.getElementById(id).empty()) {
      graph.add({ group: 'edges', data: { id, ...edge } });
    }
  }
  opened.add(found.centre);
  graph.getElementById(found.centre).addClass('open');
  graph.layout({
    name: 'cose', animate: false, randomize: false, fit: true, padding: 30,
    nodeRepulsion: () => 40000, idealEdgeLength: () => 90, nodeOverlap: 20, componentSpacing: 80,
    nodeDimensionsIncludeLabels: true,
  }).run();
  legend.replaceChildren(...[...shapes.keys()].filter(kind => kind).map(kind => {
    const item = document.createElement('li');
    item.textContent = `${shapeOf(kind)[1]} ${kind}`;
    return item;
  }));
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
  legend = document.createElement('ul');
  legend.className = 'shapes';
  legend.setAttribute('aria-label', 'What the shapes mean');
  canvas.after(legend, told);
  try {
    const [first] = await Promise.all([data(explorer.dataset.href), loaded(canvas.dataset.href)]);
    graph = globalThis.cytoscape({ container: canvas, style: style(), minZoom: .2, maxZoom: 3, wheelSensitivity: 1 });
    add(first);
    const centre = graph.getElementById(first.centre);
    centre.addClass('centre');
    graph.on('tap', 'node', event => press(event.target));
    dark.addEventListener('change', () => graph.style(style()));
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.append(
      button('Save as PNG', savePicture),
      button('Show all', () => graph.fit(undefined, 30)),
    );
    legend.before(bar);
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
