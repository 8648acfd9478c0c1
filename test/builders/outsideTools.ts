/**
 * Tools that nobody here wrote, as judges. Where one is not installed its tests are skipped and say so, so that the
 * suite runs on any machine; with THAMDINH_REQUIRE_TOOLS=1 (.ci/run) a missing judge is a failure.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { TestRunner } from 'vitest';

const present = new Map<string, boolean>();

/** Debian's own Python, which its package python3-openpyxl belongs to. */
export const PYTHON = '/usr/bin/python3';

/**
 * PDFBox's checker of PDF/A-1b, a class path. Debian packages: default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java.
 */
export const PREFLIGHT: readonly string[] = [
  'preflight',
  'pdfbox2',
  'xmpbox',
  'fontbox2',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
].map((name) => `/usr/share/java/${name}.jar`);

export function isPresent(tool: string): boolean {
  const known = present.get(tool) ?? probe(tool);
  present.set(tool, known);
  return known;
}

function probe(tool: string): boolean {
  if (tool === 'openpyxl') return spawnSync(PYTHON, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0;
  if (tool === 'preflight') return PREFLIGHT.every((file) => existsSync(file)) && isPresent('java');
  return !isMissing(spawnSync(tool, ['--version'], { stdio: 'ignore' }).error);
}

const isMissing = (error: Error | undefined): boolean =>
  error !== undefined && 'code' in error && error.code === 'ENOENT';

/** Ends the running test as skipped where the tool is missing; in a hook, where nothing can be skipped, throws. */
export function needTool(tool: string): void {
  if (isPresent(tool)) return;
  const test = TestRunner.getCurrentTest();
  if (process.env.THAMDINH_REQUIRE_TOOLS !== '1' && test) test.context.skip(`${tool} is not installed`);
  throw new Error(`${tool} is not installed (see .ci/run for the packages)`);
}

/** Runs a judge and gives what it printed; throws when it ends with another status than 0. */
export function outside(tool: string, argv: readonly string[], input?: string): string {
  needTool(tool);
  return execFileSync(tool, [...argv], {
    encoding: 'utf8',
    input,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
}
