/** What is said of a dossier is words in every language: no code, no key, no gap. */
import { describe, expect, it } from 'vitest';
import { dossierLines } from '../../shared/i18n/dossierLines.ts';
import { translator } from '../../shared/i18n/translator.ts';

const whole = {
  ...{ year: 2024, office: 'UBND huyện Mẫu', entries: 9 },
  ...{ differing: [], missing: [], extra: [], notBorneOut: [], otherLog: [], packedAsMade: true },
  log: { events: 7, brokenAt: null, anchored: 5 },
  papers: [{ file: 'van-ban/da-ky/a.pdf', verdict: 'valid' }],
};
const records = ['submission', 'paper', 'signed', 'decision', 'standing', 'result'].map((kind) => `${kind} 2024/1`);

describe.each(['vi', 'en', 'th'] as const)('in %s', (language) => {
  const t = translator(language);

  it('of a whole one: what it holds, and what vouches for its log', () => {
    const lines = dossierLines(t, whole);
    expect(lines).toHaveLength(2);
    expect(lines.join()).toMatch(/2024.*7.*5/);
    expect(dossierLines(t, { ...whole, log: { ...whole.log, anchored: 0 } })[1]).not.toBe(lines[1]);
  });

  it('of a bad one: everything that is wrong, and no more names than a person reads', () => {
    const files = Array.from({ length: 9 }, (_, at) => `tep-${at}`);
    const lines = dossierLines(t, {
      ...whole,
      ...{ differing: files, missing: ['a'], extra: ['b'], notBorneOut: records, otherLog: ['c'], packedAsMade: false },
      log: { events: 3, brokenAt: 4, anchored: 0 },
      papers: [{ file: 'van-ban/da-ky/a.pdf', verdict: 'altered' }],
    });
    expect(lines).toHaveLength(9);
    expect(lines.join('\n')).not.toMatch(/window\.|verdicts\.|\{\{|record_|tep-6/);
    for (const line of lines) expect(line).not.toContain('–');
  });
});
