/** The face of reading alone, for the child process: what it takes does not load the library that writes (0.2 s). */
export { readReference } from '../reference/readReference.ts';
export { readTable } from '../table/readTable.ts';
export { readWorkbook } from './readWorkbook.ts';
