import { defineSource } from './source';

export default defineSource({
  id: 'google.ads.csv',
  label: 'Google Ads report',
  role: 'ad-spend',
  platform: 'Google Ads',
  family: 'google-ads',
  fingerprint: {
    required: ['campaign', 'cost', 'impr.'],
    distinctive: ['day', 'clicks', 'campaign type', 'conversions'],
    forbidden: ['campaign name']
  },
  columns: {
    spent_on: 'Day',
    campaign: 'Campaign',
    ad_group: 'Ad group',
    currency: ['Currency code', 'Currency'],
    spend: 'Cost',
    impressions: 'Impr.',
    clicks: 'Clicks',
    conversions: 'Conversions',
    conversion_value: ['Conv. value', 'Conversion value']
  },
  proven: true
});
