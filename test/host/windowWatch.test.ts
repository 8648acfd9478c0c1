import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchWindows } from '../../electron/host/windowWatch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('outlives a reload, and a second window', () => {
  const gone = vi.fn();
  const watch = watchWindows({ firstMs: 1000, graceMs: 100 }, gone);
  watch.opened();
  vi.advanceTimersByTime(10_000);
  // a reload
  watch.closed();
  vi.advanceTimersByTime(50);
  watch.opened();
  vi.advanceTimersByTime(10_000);
  // a second window comes, the first goes
  watch.opened();
  watch.closed();
  vi.advanceTimersByTime(10_000);
  expect(gone).not.toHaveBeenCalled();
  // the last one goes
  watch.closed();
  vi.advanceTimersByTime(100);
  expect(gone).toHaveBeenCalledOnce();
});

it('does not speak after it was stopped', () => {
  const gone = vi.fn();
  watchWindows({ firstMs: 1000, graceMs: 100 }, gone).stop();
  vi.advanceTimersByTime(10_000);
  expect(gone).not.toHaveBeenCalled();
});
