import Send from '@lucide/svelte/icons/file-down';
import type { Screen } from '../../ui/screen';
import { words } from './words';

export default {
  path: '/audiences',
  label: words.title,
  icon: Send,
  order: 50,
  needsShop: true,
  shortcut: 'g a'
} satisfies Screen;
