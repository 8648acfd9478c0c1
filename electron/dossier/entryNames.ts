/** Where everything stands in a dossier: folders and names that a clerk of the office can read, in ASCII. */
export const MANIFEST = 'SHA256SUMS';
export const READ_ME = 'DOC-TRUOC.txt';
export const RESULTS = 'ket-qua.json';
export const CRITERIA_SET = 'bo-tieu-chi.json';
export const LOG = 'nhat-ky.jsonl';
export const PAPER_REGISTER = 'so-van-ban.json';
export const MEETINGS = 'bien-ban-hop.json';
export const SUBMISSIONS = 'bai-nop/';
export const APPRAISALS = 'cham-diem/';
export const ISSUED = 'van-ban/phat-hanh/';
export const SIGNED = 'van-ban/da-ky/';

/** Without these nothing can be said of a round. */
export const NEEDED: readonly string[] = [RESULTS, LOG];

const LONGEST = 120;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
/** Names that Windows keeps for devices, with whatever extension (Naming Files, Paths, and Namespaces). */
const DEVICE = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/i;

/** A name that unpacks to the same file on Windows, Linux and macOS, and that `sha256sum -c` takes as it is. */
export const isEntryName = (name: string): boolean =>
  name.length <= LONGEST && NAME.test(name) && !/\.(?:\/|$)/.test(name) && !DEVICE.test(name);

/** Workbooks and papers are compressed already. */
export const isStoredAsItIs = (name: string): boolean =>
  [SUBMISSIONS, ISSUED, SIGNED].some((folder) => name.startsWith(folder));
