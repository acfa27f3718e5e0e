import Layers from '@lucide/svelte/icons/layers';
import type { Screen } from '$lib/ui/screen';
import { words } from './words';

export default {
  path: '/spaces',
  label: words.title,
  icon: Layers,
  order: 85,
  needsShop: false,
  shortcut: 'g w'
} satisfies Screen;
