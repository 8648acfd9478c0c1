import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openStagedPapers } from '../../electron/store/index.ts';

const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it('gives back each paper as it was put, knows no other, and forgets all at the end', () => {
  const staged = openStagedPapers();
  const hashes = Array.from({ length: 20 }, () => {
    // Together more than what is kept in memory.
    const bytes = randomBytes(1 << 18);
    staged.put(shaOf(bytes), bytes);
    return shaOf(bytes);
  });
  const [first = ''] = hashes;
  // The same paper twice is one.
  staged.put(first, staged.bytes(first));
  for (const sha256 of hashes) expect(shaOf(staged.bytes(sha256))).toBe(sha256);
  expect(() => staged.bytes('00')).toThrow('not staged');
  staged.close();
  expect(() => staged.bytes(first)).toThrow();
});
