import { documentsOf } from '../../../domain/files/documents';
import type { ContainerReader } from './container';

export default {
  kinds: ['json', 'ndjson'],
  read: (bytes, name, kind) =>
    Promise.resolve({ documents: documentsOf(bytes, kind === 'ndjson' ? 'ndjson' : 'json', name) })
} satisfies ContainerReader;
