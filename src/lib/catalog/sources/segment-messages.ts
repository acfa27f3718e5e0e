import { isObject, textAt, type Json } from '../../domain/files/documents';

/** The names of Segment's e-commerce events (version 2). */
const COMMERCE = [
  'Products Searched',
  'Product List Viewed',
  'Product List Filtered',
  'Promotion Viewed',
  'Promotion Clicked',
  'Product Clicked',
  'Product Viewed',
  'Product Added',
  'Product Removed',
  'Cart Viewed',
  'Checkout Started',
  'Checkout Step Viewed',
  'Checkout Step Completed',
  'Payment Info Entered',
  'Order Updated',
  'Order Completed',
  'Order Refunded',
  'Order Cancelled',
  'Coupon Entered',
  'Coupon Applied',
  'Coupon Denied',
  'Coupon Removed',
  'Product Added to Wishlist',
  'Product Removed from Wishlist',
  'Wishlist Product Added to Cart',
  'Product Shared',
  'Cart Shared',
  'Product Reviewed'
] as const;

// Names of older versions and of other tools for the same event.
const ALIASES: Readonly<Record<string, string>> = {
  'completed order': 'Order Completed',
  'placed order': 'Order Completed',
  purchase: 'Order Completed',
  'viewed product': 'Product Viewed',
  view_item: 'Product Viewed',
  'added product': 'Product Added',
  'added to cart': 'Product Added',
  add_to_cart: 'Product Added',
  'removed product': 'Product Removed',
  remove_from_cart: 'Product Removed',
  'viewed product category': 'Product List Viewed',
  view_item_list: 'Product List Viewed',
  'started checkout': 'Checkout Started',
  begin_checkout: 'Checkout Started',
  'searched products': 'Products Searched',
  view_cart: 'Cart Viewed',
  refund: 'Order Refunded',
  'refunded order': 'Order Refunded',
  'cancelled order': 'Order Cancelled',
  'canceled order': 'Order Cancelled',
  'order canceled': 'Order Cancelled'
};

const BY_NAME = new Map([...COMMERCE.map((name) => [name.toLowerCase(), name] as const), ...Object.entries(ALIASES)]);

/** The common name of an e-commerce event in any letter case or of an older version; other events keep their name. */
export function eventName(name: string): string {
  const plain = name.trim().replace(/\s+/g, ' ');
  return BY_NAME.get(plain.toLowerCase()) ?? BY_NAME.get(plain.toLowerCase().replaceAll('_', ' ')) ?? plain;
}

/** True for a message in Segment's envelope. */
export function isMessage(document: Json): boolean {
  const types = ['track', 'page', 'screen', 'identify', 'group', 'alias'];
  return (
    isObject(document) &&
    types.includes(textAt(document, 'type')) &&
    ('messageId' in document || 'anonymousId' in document || 'userId' in document)
  );
}

/** The text of the first path of a message that holds one. */
export function firstText(message: Json, ...paths: readonly (readonly string[])[]): string {
  return paths.map((path) => textAt(message, ...path)).find((text) => text !== '') ?? '';
}
