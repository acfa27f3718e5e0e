/** Every string of the start page. */
export const words = {
  title: 'Know your customers in a minute',
  lead: 'Drop an order export from Shopify or any other shop. Kept shows who buys, who comes back and who is about to leave, and hands you the audience files your ad and mail tools accept.',
  privacy: 'Your file is read inside this browser and stays there. No server, no account, nothing is sent.',
  prove: 'Prove it',
  demo: 'Open the demo shop',
  demoAbout: 'Three years of a made-up shop with 20,000 customers; nothing to install, nothing to sign.',
  or: 'No file at hand?',
  opening: 'Opening the shop…',
  failed: 'The workspace could not be opened',
  retry: 'Try again',
  noShop: 'No shop is open',
  noShopAbout: 'This browser holds no workspace yet.',
  begin: 'Add an order file or open the demo shop',
  empty: 'This workspace has no orders yet',
  emptyAbout: 'Add an order export to see the shop.'
} as const;
