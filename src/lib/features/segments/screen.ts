import Shapes from '@lucide/svelte/icons/shapes';
import type { Screen } from '../../ui/screen';
import { words } from './words';

export default {
  path: '/segments',
  label: words.label,
  icon: Shapes,
  order: 40,
  needsShop: true,
  shortcut: 'g s'
} satisfies Screen;
