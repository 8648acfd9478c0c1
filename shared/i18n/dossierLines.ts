/** What is to be said of a verified dossier, line by line, in windows and on the command line alike. */
import type { Translate } from './translator.ts';

type Names = readonly string[];
type Said = {
  readonly year: number | null;
  readonly office: string | null;
  readonly entries: number;
  readonly differing: Names;
  readonly missing: Names;
  readonly extra: Names;
  readonly notBorneOut: Names;
  readonly otherLog: Names;
  readonly packedAsMade: boolean | null;
  readonly log: { readonly events: number; readonly brokenAt: number | null; readonly anchored: number };
  readonly papers: readonly { readonly file: string; readonly verdict: string }[];
};

const LISTS = ['differing', 'missing', 'extra', 'notBorneOut', 'otherLog'] as const;
/** So many names tell where to look; the JSON has them all. */
const NAMED = 6;

export function dossierLines(t: Translate, dossier: Said): readonly string[] {
  const { year, office, entries, log, papers } = dossier;
  const doubtful = papers.filter((one) => one.verdict !== 'valid' && one.verdict !== 'valid-untrusted');
  return [
    t('window.dossier.facts', { office, year, entries, papers: papers.length }),
    ...LISTS.flatMap((list) =>
      dossier[list].length === 0 ? [] : [t(`window.dossier.${list}`, { files: named(t, dossier[list]) })],
    ),
    ...doubtful
      .slice(0, NAMED)
      .map(({ file, verdict }) => t('window.dossier.paper', { file, verdict: t(`verdicts.${verdict}`) })),
    ...(dossier.packedAsMade === false ? [t('window.dossier.packedAnew')] : []),
    log.brokenAt === null ? t('window.dossier.logWhole', log) : t('window.dossier.logBroken', log),
  ];
}

const RECORD = /^(submission|paper|signed|decision|standing|result) (.+)$/;

/** What the log tells of and the dossier lacks is no file, and has a word of its own. */
function spoken(t: Translate, name: string): string {
  const [, kind, what] = RECORD.exec(name) ?? [];
  return kind === undefined ? name : t(`window.dossier.record_${kind}`, { what });
}

function named(t: Translate, files: Names): string {
  const some = files
    .slice(0, NAMED)
    .map((name) => spoken(t, name))
    .join(', ');
  return files.length <= NAMED ? some : t('window.dossier.more', { files: some, count: files.length - NAMED });
}
