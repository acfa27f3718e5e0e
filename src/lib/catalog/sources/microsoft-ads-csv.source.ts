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
  proven: false
});
