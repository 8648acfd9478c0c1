/** The window's way to the app: Electron's bridge where there is one, else the local server that sent the page. */
import type { Answer, Call, Input, ProcedureName } from '../../shared/contract/api.ts';
import type { CallFailureCode } from '../../shared/contract/callFailures.ts';
import { fail } from '../../shared/domain/result.ts';

declare global {
  interface Window {
    /** Set by electron/preload.ts; carries JSON text both ways. */
    readonly thamdinh?: {
      readonly call: (text: string) => Promise<unknown>;
      readonly putFile: (name: string, bytes: ArrayBuffer) => Promise<unknown>;
      readonly printFile: (token: string) => Promise<unknown>;
      readonly onEvent: (listener: (text: string) => void) => void;
    };
  }
}

const overBridge = window.thamdinh?.call;

export const call: Call = async <N extends ProcedureName>(procedure: N, input: Input<N>): Promise<Answer<N>> => {
  try {
    const text = JSON.stringify({ procedure, input });
    // The one place where an answer is taken at its word: the app has parsed it with this procedure's output schema.
    return JSON.parse(String(await (overBridge ?? overHttp)(text))) as Answer<N>;
  } catch {
    return fail<CallFailureCode>('CONNECTION_LOST');
  }
};

/** A call whose answer nobody waits for. The browser brings it over even where the page ends meanwhile (W3C Beacon). */
export function tell<N extends ProcedureName>(procedure: N, input: Input<N>): void {
  const text = JSON.stringify({ procedure, input });
  if (overBridge) void overBridge(text);
  else navigator.sendBeacon('/call', new Blob([text], { type: 'application/json' }));
}

async function overHttp(text: string): Promise<string> {
  const response = await fetch('/call', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: text,
  });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.text();
}
