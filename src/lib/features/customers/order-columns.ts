import type { Column } from '../../ui/table/data';
import { words } from './customer-words';

const { orders: order, lines: line, sources: source } = words;

/** The columns of a person's orders as they are downloaded. */
export const orderColumns: readonly Column[] = [
  { name: 'order_name', label: order.order, unit: 'text', fileColumn: 'order' },
  { name: 'local_at', label: order.date, unit: 'time', fileColumn: 'ordered_at' },
  { name: 'verdict', label: order.verdict, unit: 'text', fileColumn: 'order_policy' },
  { name: 'status', label: order.status, unit: 'text', fileColumn: 'payment_status' },
  { name: 'fulfilment', label: order.fulfilment, unit: 'text' },
  { name: 'channel', label: order.channel, unit: 'text' },
  { name: 'discount_code', label: order.code, unit: 'text' },
  { name: 'gross_e4', label: order.gross, unit: 'money' },
  { name: 'discount_e4', label: order.discount, unit: 'money' },
  { name: 'returns_e4', label: order.returns, unit: 'money' },
  { name: 'net_e4', label: order.net, unit: 'money' },
  { name: 'charged_e4', label: order.charged, unit: 'money' },
  { name: 'file', label: order.file, unit: 'text' },
  { name: 'source_row', label: order.row, unit: 'count', fileColumn: 'row' }
];

/** The columns of order lines on screen. */
export const lineColumns: readonly Column[] = [
  { name: 'title', label: line.article, unit: 'text' },
  { name: 'sku', label: line.sku, unit: 'text' },
  { name: 'kind', label: line.kind, unit: 'text' },
  { name: 'quantity', label: line.quantity, unit: 'number' },
  { name: 'gross_e4', label: line.gross, unit: 'money' },
  { name: 'discount_e4', label: line.discount, unit: 'money' },
  { name: 'net_e4', label: line.net, unit: 'money' }
];

/** The columns of all lines of a person as they are downloaded. */
export const lineFileColumns: readonly Column[] = [
  { name: 'order_name', label: order.order, unit: 'text', fileColumn: 'order' },
  { name: 'line_no', label: line.line, unit: 'count', fileColumn: 'line' },
  { name: 'title', label: line.article, unit: 'text', fileColumn: 'article' },
  { name: 'sku', label: line.sku, unit: 'text' },
  { name: 'vendor', label: line.vendor, unit: 'text' },
  { name: 'category', label: line.category, unit: 'text' },
  { name: 'kind', label: line.kind, unit: 'text' },
  { name: 'quantity', label: line.quantity, unit: 'number' },
  { name: 'gross_e4', label: line.gross, unit: 'money' },
  { name: 'discount_e4', label: line.discount, unit: 'money' },
  { name: 'net_e4', label: line.net, unit: 'money' }
];

/** The columns of what the files say about a person. */
export const sourceColumns: readonly Column[] = [
  { name: 'order_name', label: source.order, unit: 'text', width: 140, fileColumn: 'order' },
  { name: 'file', label: source.file, unit: 'text', width: 220 },
  { name: 'source_row', label: source.row, unit: 'count', fileColumn: 'row' },
  { name: 'first_name', label: source.firstName, unit: 'text', width: 160 },
  { name: 'last_name', label: source.lastName, unit: 'text', width: 160 },
  { name: 'email', label: source.email, unit: 'text', width: 240 },
  { name: 'phone', label: source.phone, unit: 'text', width: 160 },
  { name: 'customer_ref', label: source.ref, unit: 'text', width: 160, fileColumn: 'customer_number' },
  { name: 'postcode', label: source.postcode, unit: 'text', width: 100 },
  { name: 'city', label: source.city, unit: 'text', width: 160 },
  { name: 'country', label: source.country, unit: 'text', width: 120 },
  { name: 'consent', label: source.consent, unit: 'text' }
];
