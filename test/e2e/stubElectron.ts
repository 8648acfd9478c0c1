/** A Windows distribution of Electron with nothing in it: enough for electron-builder to pack into, and never to be run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The library with which electron-builder itself writes into programs.
const requireOfBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { NtExecutable, NtExecutableResource, Resource } = requireOfBuilder('resedit');

/** Marks the fuses in Electron's program: sentinel, version, length, and a byte for each (electron/fuses). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron ships: may run as Node, takes NODE_OPTIONS and --inspect, checks no archive, loads a folder. */
const FACTORY = '101100010';
const ENGLISH = { lang: 1033, codepage: 1200 };

export function stubElectron(folder: string): void {
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['vi', 'en-US', 'th', 'de', 'fr']) writeFileSync(join(folder, `locales/${name}.pak`), name);
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), name);
  const wire = [Buffer.from(SENTINEL), Buffer.from([1, FACTORY.length]), Buffer.from(FACTORY)];
  writeFileSync(join(folder, 'electron.exe'), Buffer.concat([program(), ...wire]));
}

/** An empty program of Windows with the version that electron-builder will write over. */
function program(): Buffer {
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = ENGLISH.lang;
  version.setFileVersion('1.0.0');
  version.setStringValues(ENGLISH, { FileDescription: 'Electron' }, true);
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}
