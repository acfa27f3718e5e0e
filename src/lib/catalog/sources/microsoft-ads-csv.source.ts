import { defineSource } from './source';

export default defineSource({
  id: 'microsoft.ads.csv',
  label: 'Microsoft Ads report',
  role: 'ad-spend',
  platform: 'Microsoft Ads',
  family: 'microsoft-ads',
  fingerprint: {
    required: ['gregorian date', 'spend'],
    distinctive: ['campaign id', 'campaign name'],
    forbidden: []
  },
  columns: {
    spent_on: 'Gregorian date',
    account: 'Account name',
    campaign: 'Campaign name',
    ad_group: 'Ad group',
    currency: 'Currency code',
    spend: 'Spend',
    impressions: 'Impressions',
    clicks: 'Clicks',
    conversions: 'Conversions',
    conversion_value: 'Revenue'
  },
  proven: false
});
