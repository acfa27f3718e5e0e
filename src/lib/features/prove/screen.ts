import ShieldCheck from '@lucide/svelte/icons/shield-check';
import type { Screen } from '../../ui/screen';
import { words } from './words';

export default { path: '/prove', label: words.label, icon: ShieldCheck, order: 90, needsShop: false } satisfies Screen;
