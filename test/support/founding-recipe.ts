import { join } from 'node:path';

/** 15 orders of 8 customers: four began in March 2024, two in June 2024, one the day before the year, one after it. */
export const foundingFile = join(import.meta.dirname, '../fixtures/founding-recipe.csv');

const month = 30.4375;

/** Whole elapsed months between two days of the same time of day. */
function elapsed(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000 / month);
}

/** What the founding recipe must show, written out by hand: euros per customer, running sums. */
export const founding = {
  march: {
    customers: 4,
    // Anna 100 + 20 (15 days later), Bo 50, Cleo 40, Dan 80.
    month0: (100 + 20 + 50 + 40 + 80) / 4,
    // Bo 30 in month 1; Anna 60 and Cleo 45 in month 11; Dan's 500 comes a month too late.
    month11: (100 + 20 + 50 + 40 + 80 + 30 + 60 + 45) / 4,
    orderedInMonth11: 2
  },
  june: {
    customers: 2,
    month0: (30 + 70) / 2,
    month11: (30 + 70 + 20) / 2
  },
  // Averages weigh each cohort by its customers.
  average: {
    month0: (290 + 100) / (4 + 2),
    month11: (425 + 120) / (4 + 2)
  },
  ages: {
    anna: elapsed('2024-03-05', '2025-02-10'),
    cleo: elapsed('2024-03-28', '2025-02-28'),
    dan: elapsed('2024-03-30', '2025-03-31'),
    eva: elapsed('2024-06-10', '2025-05-15')
  }
};
