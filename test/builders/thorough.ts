import process from 'node:process';

/** Whether the few tests that repeat one thing hundreds of times do all of it (THAMDINH_THOROUGH=1, .ci/run) or a sample. */
export const thorough = process.env.THAMDINH_THOROUGH === '1';
