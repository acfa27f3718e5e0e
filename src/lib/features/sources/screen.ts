import FileInput from '@lucide/svelte/icons/file-input';
import type { Screen } from '$lib/ui/screen';
import { words } from './words';

export default {
  path: '/sources',
  label: words.title,
  icon: FileInput,
  order: 70,
  needsShop: false,
  shortcut: 'g f'
} satisfies Screen;
