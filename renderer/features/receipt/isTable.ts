/** What may be meant as a workbook: a wrong kind is refused by name later, never passed over in silence. */
const ENDINGS = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|ods|fods|ots|csv|tsv|et|numbers)$/i;

/** Excel's lock files (~$…) and hidden files are nobody's submission. @param name may be a path with slashes. */
export const isTable = (name: string): boolean => ENDINGS.test(name) && !isHidden(name);

export const isHidden = (name: string): boolean => /(^|\/)(\.|~\$)/.test(name);
