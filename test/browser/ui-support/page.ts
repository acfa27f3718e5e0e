import '../../../src/app.css';
import { userEvent } from 'vitest/browser';

/** Presses keys one after the other where the focus is. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key);
}

/** The text of the focused element, without surrounding space. */
export const focusedText = (): string => document.activeElement?.textContent?.trim() ?? '';

/** The file that an action hands to the browser's downloads, as text. */
export async function downloadedText(act: () => Promise<void>): Promise<string> {
  const files: Blob[] = [];
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file: Blob): string => {
    files.push(file);
    return create(file);
  };
  try {
    await act();
  } finally {
    URL.createObjectURL = create;
  }
  return (await files[0]?.text()) ?? '';
}

/** Lets effects and animation frames settle. */
export const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 60));
