/** What a person asks to be taken back. */
export type UndoCommand = {
  readonly year: number;
  readonly unit: string;
  readonly criterion: string;
  /** Id of the adjustment that the person saw as the newest; in an independent appraisal the person's own count. */
  readonly adjustment: string;
  readonly user: string;
};

export type UndoScoresCommand = Pick<UndoCommand, 'year' | 'unit' | 'user'> & {
  readonly adjustments: readonly Pick<UndoCommand, 'criterion' | 'adjustment'>[];
};
