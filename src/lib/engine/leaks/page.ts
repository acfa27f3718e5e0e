import { type Channel, watched } from './verdict';

type Attributes = Readonly<Record<string, string>>;

// Visible to the browser (a hidden element may load nothing) and to nobody else.
function stage(): HTMLElement {
  const place = document.createElement('div');
  place.setAttribute('aria-hidden', 'true');
  place.style.cssText = 'position:fixed;inset-inline-start:-9999px;width:1px;height:1px;overflow:hidden';
  document.body.append(place);
  setTimeout(() => place.remove(), 1500);
  return place;
}

function put(tag: string, attributes: Attributes, namespace = 'http://www.w3.org/1999/xhtml'): Element {
  const element = document.createElementNS(namespace, tag);
  const place = stage();
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  place.append(element);
  return element;
}

const element = (id: string, tag: string, attributes: (target: string) => Attributes): Channel =>
  watched(id, (target) => put(tag, attributes(target)));

/** Ways out by loading something into the page. */
const loads: readonly Channel[] = [
  element('image', 'img', (target) => ({ src: `${target}/image.png?secret=1` })),
  element('image-set', 'img', (target) => ({ srcset: `${target}/srcset.png 1x` })),
  watched('svg-image', svgImage),
  element('css-url', 'div', (target) => ({
    style: `width:9px;height:9px;background-image:url(${target}/background.png)`
  })),
  watched('font', (target) => new FontFace('leak', `url(${target}/font.woff2)`).load()),
  element('stylesheet', 'link', (target) => ({ rel: 'stylesheet', href: `${target}/style.css` })),
  watched('style-import', styleImport, 'style-src-elem'),
  element('script', 'script', (target) => ({ src: `${target}/script.js` })),
  watched('inline-script', inlineScript),
  element('video', 'video', (target) => ({ src: `${target}/video.mp4`, preload: 'auto' })),
  element('poster', 'video', (target) => ({ poster: `${target}/poster.png` })),
  element('audio', 'audio', (target) => ({ src: `${target}/audio.mp3`, preload: 'auto' })),
  element('object', 'object', (target) => ({ data: `${target}/object.html` })),
  element('embed', 'embed', (target) => ({ src: `${target}/embed.html` })),
  element('input-image', 'input', (target) => ({ type: 'image', src: `${target}/input.png`, alt: '' })),
  element('icon', 'link', (target) => ({ rel: 'icon', href: `${target}/favicon.ico` })),
  element('manifest', 'link', (target) => ({ rel: 'manifest', href: `${target}/app.webmanifest` })),
  watched('worker-url', (target) => new Worker(`${target}/worker.js`)),
  watched('shared-worker-url', (target) => new SharedWorker(`${target}/shared.js`)),
  watched('service-worker-url', (target) => navigator.serviceWorker.register(`${target}/sw.js`))
];

/** Ways out by a hint, a message on leaving, or a frame. */
const hintsAndFrames: readonly Channel[] = [
  watched('beacon', (target) => navigator.sendBeacon(`${target}/beacon`, 'secret')),
  watched('ping', ping),
  element('prefetch', 'link', (target) => ({ rel: 'prefetch', href: `${target}/prefetch` })),
  element('preload', 'link', (target) => ({ rel: 'preload', as: 'image', href: `${target}/preload.png` })),
  element('modulepreload', 'link', (target) => ({ rel: 'modulepreload', href: `${target}/preload.js` })),
  element('preconnect', 'link', (target) => ({ rel: 'preconnect', href: target })),
  element('dns-prefetch', 'link', (target) => ({ rel: 'dns-prefetch', href: target })),
  watched('speculation', speculation),
  element('frame', 'iframe', (target) => ({ src: `${target}/frame.html` })),
  watched('frame-srcdoc', (target) => put('iframe', { srcdoc: `<img src="${target}/srcdoc.png">` })),
  watched('frame-navigation', frameNavigation),
  watched('meta-refresh', metaRefresh),
  watched('form-get', (target) => form('get', target)),
  watched('form-post', (target) => form('post', target)),
  element('base', 'base', (target) => ({ href: `${target}/` }))
];

function svgImage(target: string): void {
  const svg = put('svg', {}, 'http://www.w3.org/2000/svg');
  const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
  image.setAttribute('href', `${target}/svg.png`);
  svg.append(image);
}

function styleImport(target: string): void {
  put('style', {}).textContent = `@import url(${target}/import.css);`;
}

function inlineScript(target: string): void {
  const script = document.createElement('script');
  script.textContent = `fetch(${JSON.stringify(`${target}/inline`)})`;
  stage().append(script);
}

function speculation(target: string): void {
  const script = document.createElement('script');
  script.type = 'speculationrules';
  script.textContent = JSON.stringify({
    tag: 'speculation',
    prefetch: [{ source: 'list', urls: [`${target}/speculation`] }]
  });
  stage().append(script);
}

// The click goes to the page's own address, so that only the ping tries to leave.
function ping(target: string): void {
  const link = put('a', { href: `#${location.hash.slice(1)}`, ping: `${target}/ping` }) as HTMLAnchorElement;
  link.addEventListener('click', (event) => event.stopPropagation());
  link.click();
}

const blankFrame = () => put('iframe', { name: `prove-${crypto.randomUUID()}` }) as HTMLIFrameElement;

function frameNavigation(target: string): void {
  blankFrame().contentWindow?.location.assign(`${target}/frame-navigation`);
}

function metaRefresh(target: string): void {
  const inner = blankFrame().contentDocument;
  if (!inner) return;
  const meta = inner.createElement('meta');
  meta.httpEquiv = 'refresh';
  meta.content = `0;url=${target}/refresh`;
  inner.head.append(meta);
}

function form(method: 'get' | 'post', target: string): void {
  const sender = put('form', { method, action: `${target}/form`, target: blankFrame().name }) as HTMLFormElement;
  const field = document.createElement('input');
  field.name = 'secret';
  sender.append(field);
  sender.submit();
}

/** Every way out that only a document has, except those that would leave or cover the page (see `addresses.ts`). */
export const page: readonly Channel[] = [...loads, ...hintsAndFrames];
