/** What all files of one import share, and one file of it that was read and whose unit is known. */
import type { Actor } from '../../shared/domain/audit.ts';
import type { QuestionCode } from '../../shared/domain/findings.ts';
import type { ReadSheet } from '../../shared/domain/submission.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type { Round } from '../store/index.ts';
import type { Context } from './context.ts';

export type WorkbookRequest = {
  readonly year: number;
  readonly dryRun: boolean;
  /** Answers to questions, for every file of this call. */
  readonly answers: Readonly<Partial<Record<QuestionCode, string>>>;
  /** The day on which the files came in, "2024-12-14", where it is another than today. */
  readonly received?: string | null;
  /** null = the operator of the command line. */
  readonly user: string | null;
};

export type ImportJob = {
  readonly context: Context;
  readonly request: WorkbookRequest;
  readonly round: Round;
  /** The round's criteria set as the child process takes it. */
  readonly set: Uint8Array;
  readonly actor: Actor;
  /** Answers about a unit that a file of this call has used: each is for one file. */
  readonly used: Set<QuestionCode>;
  /** The name of the file that this call took in last, by the unit's id. */
  readonly taken: Map<RoundUnit['id'], string>;
};

export type Staged = ImportJob & {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly sheet: ReadSheet;
  readonly unit: RoundUnit;
};
