import { NO, YES } from '../../domain/values/boolean';
import { join, sql, type Sql } from '../sql';

/** Payment statuses of many platforms and languages, by what they mean here. */
const STATUSES: Readonly<Record<string, readonly string[]>> = {
  paid: [
    'paid',
    'completed',
    'complete',
    'processing',
    'shipped',
    'fulfilled',
    'succeeded',
    'captured',
    'closed',
    'delivered',
    'bezahlt',
    'abgeschlossen',
    'betalt',
    'gennemført',
    'payé',
    'terminé',
    'pagado',
    'completado',
    'pagato',
    'completato',
    '已付款',
    '已完成'
  ],
  pending: [
    'pending',
    'authorized',
    'unpaid',
    'on-hold',
    'on hold',
    'awaiting payment',
    'pending payment',
    'pending_payment',
    'offen',
    'ausstehend',
    'afventer',
    'en attente',
    'pendiente',
    'in attesa',
    '待付款'
  ],
  partially_paid: ['partially_paid', 'partially paid'],
  refunded: ['refunded', 'erstattet', 'refunderet', 'remboursé', 'reembolsado', 'rimborsato', '已退款'],
  partially_refunded: ['partially_refunded', 'partially refunded', 'partial refund'],
  voided: ['voided', 'void'],
  failed: ['failed', 'expired', 'declined', 'error', 'fehlgeschlagen', 'mislykket', 'échoué', 'fallido', 'fallito'],
  cancelled: ['cancelled', 'canceled', 'storniert', 'annulleret', 'annulé', 'cancelado', 'annullato', '已取消'],
  draft: ['draft', 'checkout-draft', 'trash', 'abandoned', 'incomplete', 'invoice_sent']
};

/** A status cell as one of the staging statuses; unknown words and blanks are `open`. */
export function canonicalStatus(cell: Sql): Sql {
  return lookUp(cell, STATUSES, 'open');
}

const FULFILMENTS: Readonly<Record<string, readonly string[]>> = {
  fulfilled: ['fulfilled', 'shipped', 'delivered', 'completed', 'complete', 'restocked'],
  partial: ['partial', 'partially fulfilled', 'partially_fulfilled', 'partially shipped'],
  unfulfilled: ['unfulfilled', 'pending', 'open', 'unshipped', 'not fulfilled']
};

/** A fulfilment cell as fulfilled, partial or unfulfilled; null when it says none of them. */
export function canonicalFulfilment(cell: Sql): Sql {
  return lookUp(cell, FULFILMENTS, null);
}

function lookUp(cell: Sql, words: Readonly<Record<string, readonly string[]>>, otherwise: string | null): Sql {
  const cases = Object.entries(words).map(
    ([meaning, spellings]) => sql`when lower(${cell}) in ${spellings} then ${meaning}`
  );
  return sql`case ${join(cases, ' ')} else ${otherwise}::varchar end`;
}

/** A yes-or-no cell as boolean; null when it says neither. */
export function yesOrNo(cell: Sql): Sql {
  const word = sql`replace(lower(trim(${cell})), ' ', '_')`;
  return sql`case when ${word} in ${YES} then true when ${word} in ${NO} then false end`;
}

/** A cell that says whether an order is a test, in words or as the mode of a payment system ("Live", "Test"); null when it says neither. */
export function isTestOrder(cell: Sql): Sql {
  return sql`case lower(trim(${cell})) when 'test' then true when 'live' then false else ${yesOrNo(cell)} end`;
}

/** Payment methods that shops use for test orders; null otherwise. */
export function isTestPayment(cell: Sql): Sql {
  return sql`case when lower(${cell}) in ('bogus', '(for testing) bogus gateway', 'bogus gateway', 'test') then true end`;
}
