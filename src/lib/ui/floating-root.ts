/** Id of the element that menus and popovers live in, so that they stay inside the page's main landmark. */
export const FLOATING_ROOT = 'floating-root';

/** Where menus and popovers go: the frame's own place, or the body where there is no frame. */
export function floatingRoot(): Element | string {
  return typeof document === 'undefined' ? 'body' : (document.getElementById(FLOATING_ROOT) ?? 'body');
}
