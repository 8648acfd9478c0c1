/** A call and its answer as JSON text: the form in which both transports carry them. */
import type { App } from './createApp.ts';

export async function answerText(app: Pick<App, 'dispatch'>, text: string): Promise<string> {
  return JSON.stringify(await app.dispatch(parsed(text)));
}

/** Text that is no JSON becomes a call of no shape, which the dispatcher refuses by code. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
