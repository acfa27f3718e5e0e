import { defineSource } from './source';

// `item-price` is for the whole quantity. There is no e-mail address, and Amazon's terms forbid marketing to its buyers.
export default defineSource({
  id: 'amazon.all-orders.tsv',
  label: 'Amazon all orders report',
  role: 'orders',
  platform: 'Amazon',
  family: 'amazon',
  fingerprint: {
    required: ['amazon-order-id', 'purchase-date', 'sku', 'item-price'],
    distinctive: ['fulfillment-channel', 'sales-channel', 'item-promotion-discount', 'ship-postal-code'],
    forbidden: []
  },
  columns: {
    order_id: 'amazon-order-id',
    ordered_at: 'purchase-date',
    status: 'order-status',
    fulfilment: 'item-status',
    channel: 'sales-channel',
    country: 'ship-country',
    region: 'ship-state',
    city: 'ship-city',
    postcode: 'ship-postal-code',
    currency: 'currency',
    sku: 'sku',
    product: 'product-name',
    quantity: 'quantity',
    line_total: 'item-price',
    line_discount: 'item-promotion-discount',
    discount_code: 'promotion-ids'
  },
  proven: false
});
