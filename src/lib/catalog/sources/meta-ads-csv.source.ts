import { defineSource } from './source';

export default defineSource({
  id: 'meta.ads.csv',
  label: 'Meta ads report',
  role: 'ad-spend',
  platform: 'Meta',
  family: 'meta-ads',
  fingerprint: {
    required: ['campaign name', 'amount spent (*)'],
    distinctive: ['reporting starts', 'reporting ends', 'ad set name', 'link clicks'],
    forbidden: [],
    aliases: {
      'nom de la campagne': 'campaign name',
      'montant dépensé (*)': 'amount spent (*)',
      jour: 'day',
      'nome campagna': 'campaign name',
      'nome della campagna': 'campaign name',
      'importo speso (*)': 'amount spent (*)',
      kampagnenname: 'campaign name',
      'ausgegebener betrag (*)': 'amount spent (*)'
    }
  },
  columns: {
    spent_on: ['Day', 'Reporting starts'],
    spent_until: 'Reporting ends',
    campaign: 'Campaign name',
    ad_group: 'Ad set name',
    ad: 'Ad name',
    spend: 'Amount spent (*)',
    impressions: 'Impressions',
    clicks: 'Link clicks',
    conversions: ['Purchases', 'Results'],
    conversion_value: ['Purchases conversion value', 'Purchase conversion value']
  },
  proven: true
});
