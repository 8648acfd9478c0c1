/** The wording of a kind of paper: what is shipped, with the office's own over it. Kept per year, so that a paper of an old round reads as it did. */
import type { Language } from '../../shared/domain/criteriaSet.ts';
import type { Authority } from '../../shared/domain/decision.ts';
import type { RoundPaperKind } from '../../shared/domain/officePapers.ts';
import { applyTemplate, type PaperTexts } from '../../shared/domain/paperTemplate.ts';
import { TEMPLATES } from '../documents/index.ts';
import type { Store } from '../store/index.ts';

/** Papers that end with a signatory: the authority's own unless the office says otherwise; minutes are signed by secretary and chair. */
const SIGNED: ReadonlySet<RoundPaperKind> = new Set([
  'decision',
  'certificate',
  'notice',
  'summary',
  'proposal',
  'revocation',
  'amendment',
]);

export function shippedTexts({ signatory }: Authority, kind: RoundPaperKind, language: Language): PaperTexts {
  const { capacity, post, name: signatoryName } = signatory;
  return { ...TEMPLATES[language][kind], ...(SIGNED.has(kind) ? { capacity, post, signatoryName } : {}) };
}

/** What an older version stored and this one no longer knows is left aside. */
export function paperTexts(
  store: Store,
  asked: { year: number; kind: RoundPaperKind; language: Language },
): PaperTexts {
  const { year, kind, language } = asked;
  const shipped = shippedTexts(store.office.office().authority, kind, language);
  const own = Object.entries(store.paperTexts.own(year, kind, language));
  const known = own.filter(([name, text]) => applyTemplate(shipped, { [name]: text }).ok);
  return { ...shipped, ...Object.fromEntries(known) };
}

/** The authority as one kind of paper is signed. */
export function signedBy(authority: Authority, { capacity, post, signatoryName }: PaperTexts): Authority {
  const { signatory } = authority;
  return {
    ...authority,
    signatory: {
      capacity: capacity ?? signatory.capacity,
      post: post ?? signatory.post,
      name: signatoryName ?? signatory.name,
    },
  };
}
