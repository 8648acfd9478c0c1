/** Files out of a person's hand: picked in the system's dialog, or dropped, folders with all that is in them. */

/** `name` as shown: relative to the folder that was named. */
export type GivenFile = { readonly name: string; readonly file: File };

/** Like the command line's import: nobody nests deeper, and no round has more. */
const DEEPEST = 8;
const MOST_FILES = 2000;

/** @returns what was chosen; nothing where the dialog was closed. */
export function pickFiles(wanted: {
  readonly several: boolean;
  readonly folder?: boolean;
  readonly accept?: string;
}): Promise<readonly GivenFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = wanted.several;
  input.accept = wanted.accept ?? '';
  input.webkitdirectory = wanted.folder ?? false;
  const { promise, resolve } = Promise.withResolvers<readonly GivenFile[]>();
  input.addEventListener('cancel', () => resolve([]));
  input.addEventListener('change', () =>
    resolve([...(input.files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }))),
  );
  input.click();
  return promise;
}

/** To be called within the drop event itself: what was dropped is out of reach after it. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  const dropped = [...transfer.items].filter((one) => one.kind === 'file');
  const reading = dropped.map((item) => {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry) return filesIn(entry, entry.name, 0);
    return file ? [{ name: file.name, file }] : [];
  });
  return Promise.all(reading).then((all) => all.flat().slice(0, MOST_FILES));
}

async function filesIn(entry: FileSystemEntry, name: string, depth: number): Promise<readonly GivenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file ? [{ name, file }] : [];
  }
  if (!isFolder(entry) || depth === DEEPEST) return [];
  const files: GivenFile[] = [];
  const reader = entry.createReader();
  // A reader answers in portions; an empty one is the last.
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (portion.length === 0 || files.length >= MOST_FILES) return files;
    for (const one of portion) files.push(...(await filesIn(one, `${name}/${one.name}`, depth + 1)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
