import type { Component } from 'svelte';

/** An icon component, such as the default export of `@lucide/svelte/icons/users`. */
export type Icon = Component<{ size?: number | string; 'aria-hidden'?: 'true' }>;
