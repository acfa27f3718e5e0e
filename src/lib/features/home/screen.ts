import House from '@lucide/svelte/icons/house';
import type { Screen } from '../../ui/screen';
import { words } from './words';

export default {
  path: '/',
  label: words.title,
  icon: House,
  order: 0,
  needsShop: true,
  shortcut: 'g h'
} satisfies Screen;
