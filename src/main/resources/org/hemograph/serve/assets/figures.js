// Saves pictures as PNG: the stand-alone SVG, drawn here at twice its size. Without this script the
// links to SVG and CSV do their work.
const SCALE = 2;

async function drawn(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`The picture is not to be had (${answer.status}).`);
  }
  const source = URL.createObjectURL(new Blob([await answer.text()], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise(done => canvas.toBlob(done, 'image/png'));
  } finally {
    URL.revokeObjectURL(source);
  }
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** hemograph-response-study-NCT05653219.png for …/figure/response/study/NCT05653219.svg */
function nameOf(address) {
  const path = new URL(address).pathname.replace(/\.svg$/, '').split('/').filter(part => part);
  return `hemograph-${path.slice(-3).map(decodeURIComponent).join('-').replace(/[^\w.-]+/g, '-')}.png`;
}

for (const link of document.querySelectorAll('a[data-picture]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'PNG';
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      save(await drawn(link.href), nameOf(link.href));
      button.textContent = 'PNG';
    } catch {
      button.textContent = 'PNG failed; SVG works';
    } finally {
      button.disabled = false;
    }
  });
  link.after(' ', button);
}
