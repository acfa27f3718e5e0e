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
  proven: false
});
