// Who there is is known only inside the browser, so there is no page to make beforehand.
export const prerender = false;
