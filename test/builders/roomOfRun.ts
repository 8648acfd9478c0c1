/** All temporary folders of a run lie in one, which goes with it: no test has to tidy up, and no failed one leaves anything. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

export default function roomOfRun(): () => void {
  const outside = process.env.TMPDIR;
  const room = mkdtempSync(join(tmpdir(), 'thamdinh-run-'));
  process.env.TMPDIR = room;
  return () => {
    if (outside === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outside;
    rmSync(room, { recursive: true, force: true, maxRetries: 3 });
  };
}
