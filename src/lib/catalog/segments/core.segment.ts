import { defineSegment } from './segment';

export default defineSegment({
  id: 'core',
  label: 'Core',
  order: 9,
  meaning: 'Everybody else who still buys.',
  all: []
});
