/** Programs in a network of their own, in which only this computer exists. The kernel counts who tried to leave it. */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Root may make a network; elsewhere a user namespace may be allowed to. */
const WAYS = [['--net'], ['--net', '--map-root-user']] as const;

const allowed = WAYS.find(
  (way) => spawnSync('unshare', [...way, 'sh', '-c', 'ip link set lo up'], { stdio: 'ignore' }).status === 0,
);

/** Whether such a network can be made here. */
export const canIsolate = allowed !== undefined;

/** How many ways out were looked for and not found since the network was made (RFC 4293, ipSystemStatsOutNoRoutes). */
const TRIED = `awk '
  /^Ip:/ && column { ip4 = $column }
  /^Ip:/ && !column { for (at = 1; at <= NF; at++) if ($at == "OutNoRoutes") column = at }
  /^Ip6OutNoRoutes/ { ip6 = $2 }
  END { print "{\\"ip4\\":" ip4 ",\\"ip6\\":" ip6 "}" }'`;

export type Tried = { readonly ip4: number; readonly ip6: number };

/** @returns how often anything in there tried to reach another computer. */
export async function withoutNetwork(argv: readonly string[]): Promise<Tried> {
  const script = `ip link set lo up && "$@" && ${TRIED} /proc/net/snmp /proc/net/snmp6`;
  const run = promisify(execFile);
  const { stdout } = await run('unshare', [...(allowed ?? []), 'sh', '-c', script, 'sh', ...argv], {
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}
