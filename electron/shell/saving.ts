/** A file that the app made is saved where the person says, in the system's own dialog; nothing else is ever saved. */
import { dirname, extname, join } from 'node:path';
import type { Session } from 'electron';
import { isOurFile } from './origin.ts';

type Saving = {
  /** The person's documents: where the first dialog of a run begins. */
  readonly documents: string;
  readonly title: () => string;
};

export function offerSaving(session: Pick<Session, 'on'>, { documents, title }: Saving): void {
  let folder = documents;
  session.on('will-download', (event, item) => {
    if (!isOurFile(item.getURL())) {
      event.preventDefault();
      return;
    }
    const name = item.getFilename();
    // Windows puts this ending behind a name that is typed without one.
    const ending = extname(name).slice(1);
    const filters = ending === '' ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }];
    item.setSaveDialogOptions({ title: title(), defaultPath: join(folder, name), filters });
    item.once('done', (_event, state) => {
      if (state === 'completed') folder = dirname(item.getSavePath());
    });
  });
}
