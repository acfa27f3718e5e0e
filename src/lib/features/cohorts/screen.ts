import Grid from '@lucide/svelte/icons/grid-3x3';
import type { Screen } from '../../ui/screen';
import { words } from './words';

export default {
  path: '/cohorts',
  label: words.title,
  icon: Grid,
  order: 30,
  needsShop: true,
  shortcut: 'g c'
} satisfies Screen;
