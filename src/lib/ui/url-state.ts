import { browser } from '$app/environment';
import { goto } from '$app/navigation';
import { page } from '$app/state';

/** What the link says about a view; null when it says nothing, which includes the time before the browser runs the page. */
export function urlText(name: string): string | null {
  return browser ? page.url.searchParams.get(name) : null;
}

/** The choice the link names if it is one of `choices`, otherwise the default. */
export function urlChoice<T extends string, F extends T | null>(
  name: string,
  choices: readonly T[],
  otherwise: F
): T | F {
  const text = urlText(name);
  return choices.find((choice) => choice === text) ?? otherwise;
}

/** The address of this page with some parameters changed; null takes one out, which is how a default is written. */
export function urlWith(changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(browser ? page.url.search : '');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  const query = params.toString();
  return page.url.pathname + (query === '' ? '' : `?${query}`);
}

/** Goes to the address with the changes, keeping focus and place; `replace` adds no step to the history. */
export function setUrl(changes: Readonly<Record<string, string | null>>, { replace = false } = {}): void {
  void goto(urlWith(changes), { replaceState: replace, keepFocus: true, noScroll: true });
}
