const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline'
];

/** A drawn chart as an SVG file of its own: computed colors and fonts written into it, the page's surface behind it. */
export function svgFile(svg: SVGSVGElement, title: string): Blob {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, at) => {
    const original = originals[at];
    if (original !== undefined) paint(original, element);
  });
  const box = svg.getBoundingClientRect();
  const margin = outerMargin(svg);
  const [width, height] = [box.width + margin.left + margin.right, box.height + margin.top + margin.bottom];
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${-margin.left} ${-margin.top} ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  copy.prepend(named('title', title), ground(svg, margin, width, height));
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

function paint(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  to.removeAttribute('class');
  for (const name of PAINT) to.setAttribute(name, style.getPropertyValue(name));
}

interface Margin {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// The drawing overflows its element by the padding that the axes and labels stand in.
function outerMargin(svg: SVGSVGElement): Margin {
  const inner = svg.getBoundingClientRect();
  const outer = (svg.closest('.layercake-container') ?? svg).getBoundingClientRect();
  return {
    left: inner.left - outer.left,
    right: outer.right - inner.right,
    top: inner.top - outer.top,
    bottom: outer.bottom - inner.bottom
  };
}

function named(name: string, text: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.textContent = text;
  return element;
}

function ground(svg: SVGSVGElement, margin: Margin, width: number, height: number): Element {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const facts = { x: -margin.left, y: -margin.top, width, height };
  for (const [name, value] of Object.entries(facts)) rect.setAttribute(name, String(value));
  const surface = svg.closest<HTMLElement>('figure') ?? document.documentElement;
  rect.setAttribute('fill', getComputedStyle(surface).backgroundColor);
  return rect;
}
