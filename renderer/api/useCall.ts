/** Questions to the app and commands to it, as the components use them. */
import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import type { Answer, Input, Output, ProcedureName } from '../../shared/contract/api.ts';
import type { WindowFailureCode } from '../../shared/contract/callFailures.ts';
import type { Failure } from '../../shared/domain/result.ts';
import { call } from './call.ts';
import { heard, queryClient } from './queryClient.ts';

export type CallFailure = Failure<WindowFailureCode>;

/** Asks, remembers the answer under [name, input], and asks anew whenever something changed. */
export function useCall<N extends ProcedureName>(
  name: N,
  input: Input<N>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<Output<N>, CallFailure> {
  return useQuery<Output<N>, CallFailure, Output<N>, readonly [N, Input<N>]>({ ...question(name, input), enabled });
}

/** What a place will ask, before somebody goes there: it shows the answer at once, and asks anew where something changed. */
export function askAhead<N extends ProcedureName>(name: N, input: Input<N>): void {
  void queryClient.prefetchQuery({ ...question(name, input), gcTime: Number.POSITIVE_INFINITY });
}

const question = <N extends ProcedureName>(name: N, input: Input<N>) => ({
  queryKey: [name, input] as const,
  queryFn: async (): Promise<Output<N>> => {
    const answer = await call(name, input);
    if (!answer.ok) throw answer.error;
    return answer.value;
  },
});

/** An expected failure is an answer, not an error: what a person typed stays where it is. */
export function useCommand<N extends ProcedureName>(name: N): UseMutationResult<Answer<N>, never, Input<N>> {
  return useMutation<Answer<N>, never, Input<N>>(
    {
      mutationKey: [name],
      mutationFn: async (input) => {
        const answer = await call(name, input);
        heard(name, answer.ok ? null : answer.error);
        return answer;
      },
    },
    queryClient,
  );
}
