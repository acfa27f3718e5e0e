import { defineSource } from './source';

export default defineSource({
  id: 'magento.order-grid.csv',
  label: 'Magento order grid',
  role: 'orders',
  platform: 'Magento',
  family: 'magento',
  fingerprint: {
    required: ['purchase point', 'purchase date', 'grand total (base)', 'customer email'],
    distinctive: ['bill-to name', 'grand total (purchased)', 'shipping and handling', 'total refunded'],
    forbidden: []
  },
  columns: {
    order_id: 'ID',
    ordered_at: 'Purchase Date',
    email: 'Customer Email',
    full_name: ['Customer Name', 'Bill-to Name'],
    status: 'Status',
    payment: 'Payment Method',
    order_gross: 'Subtotal',
    shipping: 'Shipping and Handling',
    order_total: 'Grand Total (Base)',
    refunded: 'Total Refunded'
  },
  proven: false
});
