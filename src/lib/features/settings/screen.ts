import Settings from '@lucide/svelte/icons/sliders-horizontal';
import type { Screen } from '$lib/ui/screen';
import { words } from './words';

export default {
  path: '/settings',
  label: words.title,
  icon: Settings,
  order: 80,
  needsShop: true,
  shortcut: 'g t'
} satisfies Screen;
