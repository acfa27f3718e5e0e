/** Every string of the segments screen that its three views share. */
export const words = {
  label: 'Segments',
  title: 'Segments',
  description:
    'Who your customers are, sorted three ways: by nine rules, by scores, and by the time since they bought.',
  views: 'Ways to sort customers',
  tabs: { nine: 'Nine segments', rfm: 'RFM', lifecycle: 'Lifecycle' },
  empty: {
    title: 'No orders yet',
    text: 'Segments are made from orders.',
    action: 'Add files'
  },
  open: (text: string, count: number) => (count === 1 ? 'Open 1 customer' : `Open ${text} customers`),
  openLeads: (text: string, count: number) => (count === 1 ? 'Open 1 lead' : `Open ${text} leads`),
  openOf: (action: string, name: string) => `${action}, ${name}`,
  audience: 'Make an audience',
  nobody: 'Nobody at the moment.',
  ofCustomers: (share: string) => `${share} of customers`,
  ofPeople: (share: string) => `${share} of people`,
  asOf: 'As of',
  readOnly: 'Another tab is writing to this workspace; changes are made there.'
} as const;
