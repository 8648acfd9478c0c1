/** The receipt of this run of the app: what became of each workbook that was handed over, by its token. */
import type { QuestionCode } from '../../shared/domain/findings.ts';
import type { FileReport } from '../services/fileReport.ts';

export type Received = {
  readonly token: string;
  readonly year: number;
  readonly report: FileReport;
  /** Given so far: one question may follow another. */
  readonly answers: Readonly<Partial<Record<QuestionCode, string>>>;
};
export type Receipts = ReturnType<typeof createReceipts>;

export function createReceipts() {
  const rows = new Map<string, Received>();
  return {
    keep(row: Received): void {
      rows.set(row.token, row);
    },
    get: (token: string): Received | undefined => rows.get(token),
    /** Newest first. */
    of: (year: number): readonly Received[] => [...rows.values()].filter((one) => one.year === year).reverse(),
    all: (): readonly Received[] => [...rows.values()],
    clear(): void {
      rows.clear();
    },
  };
}
