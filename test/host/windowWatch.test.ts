import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchWindows } from '../../electron/host/windowWatch.ts';

const PATIENCE = { firstMs: 1000, handedMs: 300, graceMs: 100 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('outlives a reload, and a second window', () => {
  const gone = vi.fn();
  const watch = watchWindows(PATIENCE, gone);
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
  watchWindows(PATIENCE, gone).stop();
  vi.advanceTimersByTime(10_000);
  expect(gone).not.toHaveBeenCalled();
});

it('waits for a window that was handed over, but not as long as for a start', () => {
  const gone = vi.fn();
  const watch = watchWindows(PATIENCE, gone);
  watch.handedOver();
  vi.advanceTimersByTime(299);
  expect(gone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(gone).toHaveBeenCalledOnce();
});

it('does not mind its program once the window is there', () => {
  const gone = vi.fn();
  const watch = watchWindows(PATIENCE, gone);
  watch.opened();
  watch.handedOver();
  vi.advanceTimersByTime(10_000);
  expect(gone).not.toHaveBeenCalled();
});
