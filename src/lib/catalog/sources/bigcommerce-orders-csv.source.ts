import { defineSource } from './source';

export default defineSource({
  id: 'bigcommerce.orders.csv',
  label: 'BigCommerce orders',
  role: 'orders',
  platform: 'BigCommerce',
  family: 'bigcommerce',
  fingerprint: {
    required: ['order id', 'order status', 'order total (inc tax)', 'order total (ex tax)'],
    distinctive: ['subtotal (ex tax)', 'handling cost (inc tax)', 'order currency code', 'ship method'],
    forbidden: []
  },
  columns: {
    order_id: 'Order ID',
    ordered_at: 'Order Date',
    ordered_time: 'Order Time',
    customer_ref: 'Customer ID',
    email: 'Customer Email',
    phone: 'Customer Phone',
    full_name: 'Customer Name',
    currency: 'Order Currency Code',
    status: 'Order Status',
    payment: 'Payment Method',
    order_gross: 'Subtotal (ex tax)',
    shipping: 'Shipping Cost (ex tax)',
    tax: 'Tax Total',
    order_total: 'Order Total (inc tax)',
    refunded: 'Refund Amount',
    discount_code: 'Coupon Details',
    country: 'Billing Country',
    region: 'Billing State',
    city: 'Billing Suburb',
    postcode: 'Billing Zip'
  },
  proven: false
});
