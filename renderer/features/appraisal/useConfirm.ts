import { queryClient } from '../../api/queryClient.ts';
import { type CallFailure, useCommand } from '../../api/useCall.ts';

export type Confirming = {
  /** `criterion` null = all that others adjusted on this unit. */
  readonly confirm: (criterion: string | null) => void;
  readonly pending: boolean;
  readonly failure: CallFailure | null;
};

/** Somebody else's look at adjustments; the sheet shows it at once. */
export function useConfirm(year: number, unit: string): Confirming {
  const command = useCommand('appraisal.confirm');
  const send = async (criterion: string | null): Promise<void> => {
    if (command.isPending) return;
    const answer = await command.mutateAsync({ year, unit, criterion });
    if (answer.ok) queryClient.setQueryData(['appraisal.sheet', { year, unit }], answer.value);
  };
  return {
    confirm: (criterion) => void send(criterion),
    pending: command.isPending,
    failure: command.data?.ok === false ? command.data.error : null,
  };
}
