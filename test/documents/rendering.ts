import { fileURLToPath } from 'node:url';
import { createPaperRenderer } from '../../electron/documents/index.ts';

export const fontsFolder = fileURLToPath(new URL('../../resources/fonts', import.meta.url));
export const renderer = createPaperRenderer({ fontsFolder });
