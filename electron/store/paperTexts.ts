/** The office's own wording of papers, by year, kind and language. */
import type { Language } from '../../shared/domain/criteriaSet.ts';
import type { Connection } from './openDatabase.ts';

export type PaperTextChange = {
  readonly year: number;
  readonly kind: string;
  readonly language: Language;
  readonly name: string;
  /** null = the shipped text again. */
  readonly text: string | null;
  readonly by: string;
  readonly at: string;
};
type Row = Omit<PaperTextChange, 'by'> & { readonly by_user: string };

export function paperTextsTable(db: Connection) {
  const all = db.prepare<[number], Row>('SELECT * FROM paper_text WHERE year = ? ORDER BY id');
  const insert = db.prepare(
    'INSERT INTO paper_text (year, kind, language, name, text, by_user, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const changes = (year: number): readonly PaperTextChange[] =>
    all
      .all(year)
      .map(({ kind, language, name, text, by_user: by, at }) => ({ year, kind, language, name, text, by, at }));
  return {
    /** Oldest first; the last of a text holds. */
    changes,
    /** What the office changed in one kind of paper, by name. */
    own: (year: number, kind: string, language: Language): Readonly<Record<string, string>> => {
      const last = new Map(
        changes(year)
          .filter((one) => one.kind === kind && one.language === language)
          .map((one) => [one.name, one.text]),
      );
      return Object.fromEntries([...last].flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
    },
    set({ year, kind, language, name, text, by, at }: PaperTextChange): void {
      insert.run(year, kind, language, name, text, by, at);
    },
  };
}
