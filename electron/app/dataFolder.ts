/** Where the app keeps its data when nobody says otherwise. */
import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

export function defaultDataFolder(env: Env, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'ThamDinh');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'tham-dinh');
}
