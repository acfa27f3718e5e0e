import Users from '@lucide/svelte/icons/users';
import type { Screen } from '../../ui/screen';
import { words } from './words';

export default {
  path: '/customers',
  label: words.label,
  icon: Users,
  order: 40,
  needsShop: true,
  shortcut: 'g u'
} satisfies Screen;
