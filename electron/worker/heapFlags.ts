/** Garbage is swept early: measured, a child that prints takes half the memory and no longer. */
const YOUNG_MEGABYTES = 8;

/** V8's flags for a child that may use so much. */
export const heapFlags = (heapMegabytes: number): readonly string[] => [
  `--max-old-space-size=${heapMegabytes}`,
  `--max-semi-space-size=${YOUNG_MEGABYTES}`,
];
