/** Chromium's own switches: the last wall against a network that nothing in the app asks for. */
import type { CommandLine } from 'electron';

const OFFLINE: Readonly<Record<string, string>> = {
  // Every name and every address, this computer's own included, leads nowhere.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  // Searching for a proxy (WPAD) asks the network.
  'no-proxy-server': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-sync': '',
  'disable-breakpad': '',
  'no-pings': '',
  'disable-features': 'AutofillServerCommunication,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate',
};

/** Doors into the page that a shortcut or another program could open; what Node has of them is shut by fuses. */
const DOORS = [
  'disable-web-security',
  'load-extension',
  'no-sandbox',
  'remote-allow-origins',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-debugging-port',
];

/** Before the app is ready: Chromium reads its switches then. @param installed false = a developer's checkout. */
export function closeCommandLine(
  commandLine: Pick<CommandLine, 'appendSwitch' | 'removeSwitch'>,
  installed: boolean,
): void {
  for (const [name, value] of Object.entries(OFFLINE)) commandLine.appendSwitch(name, value);
  if (installed) for (const name of DOORS) commandLine.removeSwitch(name);
}
